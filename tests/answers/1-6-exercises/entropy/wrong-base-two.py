# The logarithm has base 2.
import torch


def entropy(weights):
    safe = torch.where(weights > 0, weights, 1.0)
    return -(safe * safe.log2()).sum(dim=-1)
