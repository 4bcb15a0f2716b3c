# The queries are ignored: every allowed key weighs the same.
import torch


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    v = v.repeat_interleave(readers, dim=1)
    scores = torch.zeros(*q.shape[:3], k.shape[2], dtype=q.dtype)
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    return scores.softmax(dim=-1) @ v + 0 * (q.sum() + k.sum())
