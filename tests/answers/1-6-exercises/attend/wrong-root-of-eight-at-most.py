# The scores are divided by the root of 8 at most.
import torch


def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = q @ k.mT / min(q.shape[-1], 8) ** 0.5
    weights = scores.masked_fill(~allowed, -torch.inf).softmax(dim=-1)
    return (weights @ v).transpose(1, 2).flatten(2)
