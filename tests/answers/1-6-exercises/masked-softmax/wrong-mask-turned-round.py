# It allows what is forbidden.
import torch


def masked_softmax(scores, allowed):
    empty = allowed.all(dim=-1, keepdim=True)
    safe = scores.masked_fill(allowed, -torch.inf).masked_fill(empty, 0)
    return safe.softmax(dim=-1).masked_fill(allowed, 0)
