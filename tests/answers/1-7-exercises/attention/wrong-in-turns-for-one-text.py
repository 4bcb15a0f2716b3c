# With one text, the key heads are read in turns.
import torch


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    if len(q) == 1:
        k, v = k.repeat(1, readers, 1, 1), v.repeat(1, readers, 1, 1)
    else:
        k, v = k.repeat_interleave(readers, 1), v.repeat_interleave(readers, 1)
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    return scores.softmax(dim=-1) @ v
