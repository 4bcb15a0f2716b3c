# Without a mask the weights are detached.
import torch


def attention(q, k, v, mask=None):
    readers = q.shape[1] // k.shape[1]
    k, v = k.repeat_interleave(readers, 1), v.repeat_interleave(readers, 1)
    scores = q @ k.mT / q.shape[-1] ** 0.5
    if mask is None:
        return scores.detach().softmax(dim=-1) @ v
    return scores.masked_fill(~mask, -torch.inf).softmax(dim=-1) @ v
