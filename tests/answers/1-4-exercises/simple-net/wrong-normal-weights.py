# Weights begin with deviation 1, not as in nn.Linear (at most 1/28): shows in any new net.
class SimpleNet(nn.Module):
    """784-128-10: images (n, 28, 28) or (n, 1, 28, 28) to logits (n, 10)."""

    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 128)
        self.out = nn.Linear(128, 10)
        for layer in (self.hidden, self.out):
            nn.init.normal_(layer.weight)

    def forward(self, x):
        return self.out(self.hidden(x.flatten(1)).relu())
