# One (n, m) table of squares for each coordinate, added up.
import torch


def distances(a, b):
    total = torch.zeros(len(a), len(b))
    for k in range(a.shape[1]):
        total = total + (a[:, k, None] - b[:, k]) ** 2
    return total.sqrt()
