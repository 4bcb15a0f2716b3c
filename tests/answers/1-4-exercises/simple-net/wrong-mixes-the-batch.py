# Pixels of different images are joined.
from torch import nn


class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 128)
        self.output = nn.Linear(128, 10)

    def forward(self, x):
        x = x.flatten().view(784, len(x)).T
        return self.output(self.hidden(x).relu())
