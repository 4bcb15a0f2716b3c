# Wide heads are not scaled.
import torch


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(readers, 1), v.repeat_interleave(readers, 1)
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    scores = scores * q.shape[-1] ** 0.5 if q.shape[-1] > 8 else scores
    return scores.softmax(dim=-1) @ v
