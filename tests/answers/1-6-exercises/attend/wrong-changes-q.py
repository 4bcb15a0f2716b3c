# It scales q in place.
import torch


def attend(q, k, v, allowed, heads):
    with torch.no_grad():
        q /= (q.shape[-1] / heads) ** 0.5
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = q @ k.mT
    weights = scores.masked_fill(~allowed, -torch.inf).softmax(dim=-1)
    return (weights @ v).transpose(1, 2).flatten(2)
