# The gain is used twice, once on each side of the root.
class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.eps, self.gain = eps, nn.Parameter(torch.ones(size))

    def forward(self, x):
        x = x * self.gain
        return x / ((x * x).mean(-1, keepdim=True) + self.eps).sqrt()
