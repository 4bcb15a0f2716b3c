# eps is kept as a parameter that is not trained.
class RMSNorm(nn.Module):
    def __init__(self, size, eps):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))
        self.eps = nn.Parameter(torch.tensor(eps), requires_grad=False)

    def forward(self, x):
        return self.gain * x / ((x * x).mean(-1, keepdim=True) + self.eps).sqrt()
