# Adam on the columns as they are: 500 steps do not arrive.
import torch


def fit(x, y):
    columns = x
    p = torch.zeros(x.shape[1] + 1, requires_grad=True)
    optimizer = torch.optim.Adam([p], lr=0.1)
    for _ in range(500):
        optimizer.zero_grad()
        (columns @ p[1:] + p[0] - y).square().mean().backward()
        optimizer.step()
    return p.detach()[1:], p.detach()[0]
