# A model without a bias.
import torch


def fit(x, y):
    columns = x / x.std(dim=0)
    p = torch.zeros(x.shape[1] + 1, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=0.0001, momentum=0.9)
    for _ in range(800):
        optimizer.zero_grad()
        (columns @ p[1:] - y).square().mean().backward()
        optimizer.step()
    return p.detach()[1:] / x.std(dim=0), torch.tensor(0.0)
