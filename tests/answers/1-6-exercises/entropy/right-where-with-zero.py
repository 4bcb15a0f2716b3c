# Two wheres with a 0 in the inner one: its backward clears the NaN.
import torch


def entropy(weights):
    safe = torch.where(weights > 0, weights, 0.0)
    return -torch.where(weights > 0, safe * safe.log(), 0.0).sum(dim=-1)
