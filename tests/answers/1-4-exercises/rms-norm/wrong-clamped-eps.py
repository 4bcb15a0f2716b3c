# eps is the least mean square instead of an addition.
class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.eps, self.gain = eps, nn.Parameter(torch.ones(size))

    def forward(self, x):
        return self.gain * x / (x * x).mean(-1, keepdim=True).clamp(min=self.eps).sqrt()
