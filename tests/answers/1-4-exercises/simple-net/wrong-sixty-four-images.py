# Images behind the sixty-fourth are lost.
from torch import nn


class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = nn.Linear(784, 128), nn.Linear(128, 10)

    def forward(self, x):
        return self.output(self.hidden(x[:64].flatten(1)).relu())
