# Weights begin as He et al. draw them, at random and of a like size.
from torch import nn


class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = nn.Linear(784, 128), nn.Linear(128, 10)
        for layer in (self.hidden, self.output):
            nn.init.kaiming_normal_(layer.weight)

    def forward(self, x):
        return self.output(self.hidden(x.flatten(1)).relu())
