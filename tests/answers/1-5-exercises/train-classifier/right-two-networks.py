# The mean of two networks' log-probabilities, trained with noise on the images.
class Both(nn.Module):
    def __init__(self, nets):
        super().__init__()
        self.nets = nn.ModuleList(nets)

    def forward(self, x):
        return sum(net(x).log_softmax(1) for net in self.nets)


def train_classifier(images, labels):
    nets = []
    for seed in range(2):
        torch.manual_seed(seed)
        net = nn.Sequential(nn.Flatten(), nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10))
        optimizer = torch.optim.Adam(net.parameters(), lr=3e-3)
        for _ in range(30):
            for places in torch.randperm(len(images)).split(64):
                noisy = images[places] + 0.05 * torch.randn(len(places), 8, 8)
                optimizer.zero_grad()
                F.cross_entropy(net(noisy), labels[places]).backward()
                optimizer.step()
        nets.append(net.eval())
    return Both(nets).eval()
