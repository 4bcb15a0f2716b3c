# Rows shorter than a thousandth count as zero.
import torch


def lengths(x):
    squared = x.square().sum(dim=1)
    short = squared < 1e-6
    return torch.where(short, 1.0, squared).sqrt().masked_fill(short, 0.0)
