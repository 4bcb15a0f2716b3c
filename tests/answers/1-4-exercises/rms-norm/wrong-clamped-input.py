# wrong: clamps the input to a hundred
class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.gain, self.eps = nn.Parameter(torch.ones(size)), eps

    def forward(self, x):
        x = x.clamp(-100, 100)
        return self.gain * x * (x.square().mean(-1, keepdim=True) + self.eps).rsqrt()
