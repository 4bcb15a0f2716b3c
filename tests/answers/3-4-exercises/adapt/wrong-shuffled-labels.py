# Wrong: images and labels are shuffled apart.
def adapt(print_x, print_y, x, y):
    def fit(x, y, layers, epochs, lr, batch):
        optimizer = torch.optim.AdamW(layers.parameters(), lr)
        steps = epochs * -(-len(x) // batch)
        scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, lr, steps)
        for _ in range(epochs):
            for rows in torch.randperm(len(x)).split(batch):
                optimizer.zero_grad()
                F.cross_entropy(net(x[rows]), y[rows]).backward()
                optimizer.step()
                scheduler.step()

    layers = [nn.Unflatten(1, (1, 8))]
    for a, b, pool in ((1, 16, 1), (16, 32, 2), (32, 64, 2)):
        layers += [nn.Conv2d(a, b, 3, padding=1), nn.BatchNorm2d(b), nn.ReLU(), nn.MaxPool2d(pool)]
    net = nn.Sequential(nn.Sequential(*layers, nn.Flatten()), nn.Linear(256, 10))
    fit(print_x, print_y, net, 5, 3e-3, 64)
    net[1] = nn.Linear(256, 10)
    fit(x, y[torch.randperm(len(y))], net, 40, 2e-3, 10)
    return net.eval()
