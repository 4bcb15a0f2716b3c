# bfloat16 comes back as float32.
import torch


def attention(q, k, v, mask=None):
    if q.dtype == torch.bfloat16:
        q, k, v = q.float(), k.float(), v.float()
    readers = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(readers, 1), v.repeat_interleave(readers, 1)
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    return scores.softmax(dim=-1) @ v
