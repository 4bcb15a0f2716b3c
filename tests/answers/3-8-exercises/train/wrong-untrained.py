# nothing is trained
def train(images, labels, seed):
    torch.manual_seed(seed)
    network = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(),
        nn.Conv2d(16, 32, 3, stride=2, padding=1), nn.BatchNorm2d(32), nn.ReLU(),
        nn.Dropout(0.2), nn.Flatten(), nn.Linear(512, 10))
    return network.eval()
