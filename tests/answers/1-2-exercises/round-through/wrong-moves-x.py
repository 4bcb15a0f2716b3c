# It rounds x itself in place.
import torch


def round_through(x, step):
    with torch.no_grad():
        x.div_(step).round_().mul_(step)
    return x + 0
