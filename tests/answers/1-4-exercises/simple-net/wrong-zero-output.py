# wrong: the output weights begin at 0
class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = nn.Linear(784, 128), nn.Linear(128, 10)
        nn.init.zeros_(self.output.weight)

    def forward(self, x):
        return self.output(self.hidden(x.flatten(1)).relu())
