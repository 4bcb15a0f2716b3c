# Nesterov at rate 0.1: it flies off where one direction is seven times as steep as a column.
import torch


def fit(x, y):
    mean, deviation = x.mean(dim=0), x.std(dim=0)
    columns, target = (x - mean) / deviation, y - y.mean()
    w = torch.zeros(x.shape[1], requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9, nesterov=True)
    for _ in range(1500):
        optimizer.zero_grad()
        (columns @ w - target).square().mean().backward()
        optimizer.step()
    w = w.detach() / deviation
    return w, y.mean() - w @ mean
