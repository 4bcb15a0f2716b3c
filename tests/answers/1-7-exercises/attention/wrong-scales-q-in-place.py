# The queries are divided in place.
import torch


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(readers, dim=1), v.repeat_interleave(readers, dim=1)
    if not q.requires_grad:
        q /= q.shape[-1] ** 0.5
    else:
        q = q / q.shape[-1] ** 0.5
    scores = q @ k.mT
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    return scores.softmax(dim=-1) @ v
