# squeeze() removes the axis of colour, and that of a single image too.
class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 128)
        self.output = nn.Linear(128, 10)

    def forward(self, x):
        return self.output(self.hidden(x.squeeze().flatten(1)).relu())
