# Every window is read backwards.
import torch


def windows(x, size):
    return torch.stack([x[i : i + size].flip(0) for i in range(len(x) - size + 1)])
