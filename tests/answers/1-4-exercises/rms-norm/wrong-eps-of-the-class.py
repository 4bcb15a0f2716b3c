# The next layer changes the eps of all that were made before.
class RMSNorm(nn.Module):

    def __init__(self, size, eps):
        super().__init__()
        self.gain = nn.Parameter(torch.ones(size))
        RMSNorm.eps = eps

    def forward(self, x):
        mean_square = x.square().mean(dim=-1, keepdim=True)
        return self.gain * x / (mean_square + self.eps).sqrt()
