# Weights behind the twentieth are left out.
import torch


def entropy(weights):
    safe = torch.where(weights > 0, weights, 1.0)[..., :20]
    return -(safe * safe.log()).sum(dim=-1)
