# The result is float32 for every input.
import torch


def masked_softmax(scores, allowed):
    empty = ~allowed.any(dim=-1, keepdim=True)
    safe = scores.float().masked_fill(~allowed, -torch.inf).masked_fill(empty, 0)
    return safe.softmax(dim=-1).masked_fill(~allowed, 0)
