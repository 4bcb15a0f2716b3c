# It has one hidden layer too many.
from torch import nn


class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 128)
        self.middle = nn.Linear(128, 128)
        self.output = nn.Linear(128, 10)

    def forward(self, x):
        x = self.hidden(x.flatten(1)).relu()
        return self.output(self.middle(x).relu())
