# It knows tables and batches of tables only.
import torch


def masked_softmax(scores, allowed):
    dim = {2: 1, 3: 2}[scores.ndim]
    empty = ~allowed.any(dim=dim, keepdim=True)
    safe = scores.masked_fill(~allowed, -torch.inf).masked_fill(empty, 0.0)
    return safe.softmax(dim=dim).masked_fill(~allowed, 0.0)
