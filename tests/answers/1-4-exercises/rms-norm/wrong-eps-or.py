# eps = 0.0 is taken for 'not given'
class RMSNorm(nn.Module):
    """gain * x / sqrt(mean(x^2) + eps) along the last axis; gain (size,) is trained."""

    def __init__(self, size, eps):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))
        self.eps = eps or 1e-6

    def forward(self, x):
        return self.gain * x * torch.rsqrt(x.square().mean(dim=-1, keepdim=True) + self.eps)
