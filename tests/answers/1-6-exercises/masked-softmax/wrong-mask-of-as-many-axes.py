# The mask must have as many axes as the scores.
import torch


def masked_softmax(scores, allowed):
    empty = ~allowed.any(dim=scores.ndim - 1, keepdim=True)
    safe = scores.masked_fill(~allowed, -torch.inf).masked_fill(empty, 0.0)
    return safe.softmax(dim=-1).masked_fill(~allowed, 0.0)
