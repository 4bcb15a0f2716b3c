# It calculates in float32, so float64 scores lose half their digits.
import torch


def masked_softmax(scores, allowed):
    empty = ~allowed.any(dim=-1, keepdim=True)
    safe = scores.float().masked_fill(~allowed, -torch.inf).masked_fill(empty, 0.0)
    return safe.softmax(dim=-1).masked_fill(~allowed, 0.0).to(scores.dtype)
