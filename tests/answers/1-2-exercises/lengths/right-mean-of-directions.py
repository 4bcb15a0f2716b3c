# Each row times its own direction, which counts as a constant.
import torch


def lengths(x):
    with torch.no_grad():
        size = x.square().sum(1, keepdim=True).sqrt()
        direction = x / size.masked_fill(size == 0, 1.0)
    return (x * direction).sum(1)
