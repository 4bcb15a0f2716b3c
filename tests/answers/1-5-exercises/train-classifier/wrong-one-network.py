# one network for all calls
NETWORK = nn.Sequential(nn.Flatten(), nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10))


def train_classifier(images, labels):
    """Return a model from images (m, 8, 8) to scores (m, 10), trained on images and labels."""
    optimizer = torch.optim.Adam(NETWORK.parameters(), lr=0.003)
    loader = DataLoader(TensorDataset(images, labels), batch_size=32, shuffle=True)
    NETWORK.train()
    for _ in range(30):
        for x, y in loader:
            optimizer.zero_grad()
            F.cross_entropy(NETWORK(x), y).backward()
            optimizer.step()
    return NETWORK.eval()
