# An additive mask of the most negative number.
import torch


def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = q @ k.mT / q.shape[-1] ** 0.5
    bias = torch.zeros(allowed.shape).masked_fill(~allowed, torch.finfo(q.dtype).min)
    return ((scores + bias).softmax(dim=-1) @ v).transpose(1, 2).flatten(2)
