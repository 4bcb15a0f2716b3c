# Weights above 1 are cut off.
import torch


def entropy(weights):
    safe = torch.where(weights > 0, weights, 1.0).clamp(max=1)
    return -(safe * safe.log()).sum(dim=-1)
