# A score of 0 is forbidden, as if the mask had been multiplied.
import torch


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(readers, 1), v.repeat_interleave(readers, 1)
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if mask is not None:
        scores = scores * mask
        scores = scores.masked_fill(scores == 0, -torch.inf)
    return scores.softmax(dim=-1) @ v
