# Gradient descent on raw columns: not a number.
import torch


def fit(x, y):
    columns = x
    p = torch.zeros(x.shape[1] + 1, requires_grad=True)
    optimizer = torch.optim.SGD([p], lr=0.01)
    for _ in range(1000):
        optimizer.zero_grad()
        (columns @ p[1:] + p[0] - y).square().mean().backward()
        optimizer.step()
    return p.detach()[1:], p.detach()[0]
