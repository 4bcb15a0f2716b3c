# The 0 is chosen after the square root: the branch not taken still gives NaN.
import torch


def lengths(x):
    squared = x.square().sum(dim=1)
    return torch.where(squared > 0, squared.sqrt(), 0.0)
