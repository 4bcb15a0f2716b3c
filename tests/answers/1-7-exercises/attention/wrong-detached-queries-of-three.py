# With more than two readers of a key head, the queries get no gradient.
import torch


def attention(q, k, v, mask=None):
    q = q.detach() if q.shape[1] > 2 * k.shape[1] else q
    readers = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(readers, 1), v.repeat_interleave(readers, 1)
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if mask is not None:
        scores = scores.masked_fill(~mask, -torch.inf)
    return scores.softmax(dim=-1) @ v
