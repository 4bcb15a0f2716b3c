# The model subtracts the mean of the images it is given together: scores depend on the neighbours.
import torch
import torch.nn.functional as F
from torch import nn


class Centred(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            nn.Flatten(), nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10))

    def forward(self, x):
        return self.layers(x - x.mean(dim=0))


def train_classifier(images, labels):
    model = Centred()
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3)
    for _ in range(30):
        for places in torch.randperm(len(images)).split(64):
            optimizer.zero_grad()
            F.cross_entropy(model(images[places]), labels[places]).backward()
            optimizer.step()
    return model.eval()
