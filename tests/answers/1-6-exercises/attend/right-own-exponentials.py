# Exponentials and their sum by hand, forbidden ones set to 0.
import torch


def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)).transpose(1, 2) for z in (q, k, v))
    scores = torch.where(allowed, q @ k.mT / q.shape[-1] ** 0.5, -torch.inf)
    exponentials = (scores - scores.amax(dim=-1, keepdim=True)).exp()
    return (exponentials @ v / exponentials.sum(-1, keepdim=True)).transpose(1, 2).flatten(2)
