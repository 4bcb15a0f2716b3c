# eps is added to the sum of squares before the division.
class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.size, self.eps, self.gain = size, eps, nn.Parameter(torch.ones(size))

    def forward(self, x):
        return self.gain * x / (((x * x).sum(-1, keepdim=True) + self.eps) / self.size).sqrt()
