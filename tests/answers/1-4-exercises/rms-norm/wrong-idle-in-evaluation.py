# wrong: does nothing in evaluation mode
class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.gain, self.eps = nn.Parameter(torch.ones(size)), eps

    def forward(self, x):
        if not self.training:
            return x
        return self.gain * x * (x.square().mean(-1, keepdim=True) + self.eps).rsqrt()
