# The scale never exceeds 10, so tiny rows stay tiny.
class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.eps, self.gain = eps, nn.Parameter(torch.ones(size))

    def forward(self, x):
        scale = ((x * x).mean(-1, keepdim=True) + self.eps).rsqrt()
        return self.gain * x * scale.clamp(max=10)
