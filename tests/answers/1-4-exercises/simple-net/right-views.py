# view joins the pixels of images that lie in a row in memory, as those of a loader do.
class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 128)
        self.output = nn.Linear(128, 10)

    def forward(self, x):
        return self.output(self.hidden(x.view(len(x), 784)).relu())
