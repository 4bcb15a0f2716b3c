# It knows five columns.
import torch


def fit(x, y):
    mean, deviation = x.mean(dim=0), x.std(dim=0)
    columns = (x - mean) / deviation
    columns = columns.clone()
    columns[:, 5:] = 0
    p = torch.zeros(x.shape[1] + 1, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=0.1, momentum=0.9)
    for _ in range(500):
        optimizer.zero_grad()
        (columns @ p[1:] + p[0] - y).square().mean().backward()
        optimizer.step()
    w = p.detach()[1:] / deviation
    return w, p.detach()[0] - w @ mean
