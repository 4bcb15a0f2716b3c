# Weights below 1e-12 become 0.
import torch


def masked_softmax(scores, allowed):
    empty = ~allowed.any(dim=-1, keepdim=True)
    safe = scores.masked_fill(~allowed, -torch.inf).masked_fill(empty, 0.0)
    weights = safe.softmax(dim=-1).masked_fill(~allowed, 0.0)
    return torch.where(weights < 1e-12, 0.0, weights)
