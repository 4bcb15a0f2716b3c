# It calculates in float32, so float64 weights lose half their digits.
import torch


def entropy(weights):
    safe = torch.where(weights > 0, weights, 1.0).float()
    return -(safe * safe.log()).sum(dim=-1).to(weights.dtype)
