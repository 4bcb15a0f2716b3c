# A view splits the heads, which mixes positions.
import torch


def attend(q, k, v, allowed, heads):
    q, k, v = (z.view(len(z), heads, z.shape[1], -1) for z in (q, k, v))
    scores = q @ k.mT / q.shape[-1] ** 0.5
    weights = scores.masked_fill(~allowed, -torch.inf).softmax(dim=-1)
    return (weights @ v).transpose(1, 2).flatten(2)
