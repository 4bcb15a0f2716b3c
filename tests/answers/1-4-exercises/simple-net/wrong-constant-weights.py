# wrong: all weights begin at 0.01, so all hidden units stay alike
class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden, self.output = nn.Linear(784, 128), nn.Linear(128, 10)
        for p in self.parameters():
            nn.init.constant_(p, 0.01)

    def forward(self, x):
        return self.output(self.hidden(x.flatten(1)).relu())
