# Nothing is put back: a row of zeros has length 1.
import torch


def lengths(x):
    squared = x.square().sum(dim=1)
    return torch.where(squared == 0, 1.0, squared).sqrt()
