# The result is float32 for every input.
import torch


def lengths(x):
    squared = x.float().square().sum(dim=1)
    zero = squared == 0
    return torch.where(zero, 1.0, squared).sqrt().masked_fill(zero, 0.0)
