# Adam, with a cosine schedule so that it comes to rest.
import torch


def fit(x, y):
    mean, deviation = x.mean(dim=0), x.std(dim=0)
    columns = (x - mean) / deviation
    p = torch.zeros(x.shape[1] + 1, requires_grad=True)
    optimizer = torch.optim.Adam([p], lr=0.5)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=1500)
    for _ in range(1500):
        optimizer.zero_grad()
        (columns @ p[1:] + p[0] - y).square().mean().backward()
        optimizer.step()
        scheduler.step()
    w = p.detach()[1:] / deviation
    return w, p.detach()[0] - w @ mean
