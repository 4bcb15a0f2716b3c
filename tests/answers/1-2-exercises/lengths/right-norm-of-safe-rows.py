# The whole row is replaced before it is squared.
import torch


def lengths(x):
    zero = (x == 0).all(dim=1)
    safe = torch.where(zero[:, None], torch.ones_like(x), x)
    return torch.where(zero, 0.0, safe.pow(2).sum(1).sqrt())
