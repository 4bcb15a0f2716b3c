# What is below a millionth counts as 0, in the gradient too.
import torch


def entropy(weights):
    safe = torch.where(weights > 1e-6, weights, 1.0)
    return -(safe * safe.log()).sum(dim=-1)
