# One where behind the logarithm: the gradient is still NaN.
import torch


def entropy(weights):
    return -torch.where(weights > 0, weights * weights.log(), 0.0).sum(dim=-1)
