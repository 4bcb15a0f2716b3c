# Counts of more than 255 begin at 0 again.
import torch


def bad_numbers(y):
    return (~y.isfinite()).sum(1, dtype=torch.uint8).sum(1)
