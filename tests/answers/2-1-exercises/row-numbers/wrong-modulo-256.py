# From 256 on, it begins at 0 again, as uint8 would.
import torch


def row_numbers(x):
    return torch.arange(len(x), device=x.device) % 256
