# squeeze() takes the axis of the images, too, when there is one image.
class SimpleNet(nn.Module):

    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(784, 128)
        self.output = nn.Linear(128, 10)

    def forward(self, x):
        return self.output(self.hidden(x.flatten(1)).relu()).squeeze()
