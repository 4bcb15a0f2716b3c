# The network is never trained.


def train_classifier(images, labels):
    return nn.Sequential(nn.Flatten(), nn.Linear(64, 10)).eval()
