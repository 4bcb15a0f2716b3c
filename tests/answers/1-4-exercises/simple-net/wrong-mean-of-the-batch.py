# wrong: subtracts the batch's mean
class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = nn.Linear(784, 128), nn.Linear(128, 10)

    def forward(self, x):
        x = x.flatten(1)
        x = x - x.mean(dim=0) if len(x) > 9 else x
        return self.output(self.hidden(x).relu())
