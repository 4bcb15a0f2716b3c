# It scales the images in place.
def train_classifier(images, labels):
    images.mul_(2)
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, 256), nn.ReLU(), nn.Dropout(0.3),
                          nn.Linear(256, 10))
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.003)
    for _ in range(25):
        for rows in torch.randperm(len(images)).split(64):
            optimizer.zero_grad()
            F.cross_entropy(model(images[rows]), labels[rows]).backward()
            optimizer.step()
    model.eval()
    return model
