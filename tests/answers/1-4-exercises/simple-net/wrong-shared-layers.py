# Every network uses the same two layers.
from torch import nn

HIDDEN = nn.Linear(784, 128)
OUTPUT = nn.Linear(128, 10)


class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = HIDDEN, OUTPUT

    def forward(self, x):
        return self.output(self.hidden(x.flatten(1)).relu())
