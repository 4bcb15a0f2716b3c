# It takes a row for zeros where its first number is 0.
import torch


def lengths(x):
    zero = x[:, 0] == 0
    safe = torch.where(zero, 1.0, x.square().sum(1))
    return torch.where(zero, 0.0, safe.sqrt())
