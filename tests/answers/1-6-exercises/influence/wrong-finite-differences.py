# Slopes from differences of two near points.
import torch


def influence(f, x):
    z = x.detach()
    y = f(z).detach()
    out = torch.zeros(len(y), len(z))
    for j in range(z.shape[0]):
        for b in range(z.shape[1]):
            d = torch.zeros_like(z)
            d[j, b] = 1e-2
            out[:, j] += ((f(z + d) - f(z - d)) / 2e-2).abs().sum(1).detach()
    return out
