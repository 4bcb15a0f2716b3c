# Softmax runs along the last but one axis.
import torch


def masked_softmax(scores, allowed):
    empty = ~allowed.any(dim=-2, keepdim=True)
    safe = scores.masked_fill(~allowed, -torch.inf).masked_fill(empty, 0)
    return safe.softmax(dim=-2).masked_fill(~allowed, 0)
