# It calculates and answers in float32.
import torch


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    q, k, v = q.float(), k.float(), v.float()
    k, v = k.repeat_interleave(readers, dim=1), v.repeat_interleave(readers, dim=1)
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    weights = scores.softmax(dim=-1)
    return weights @ v
