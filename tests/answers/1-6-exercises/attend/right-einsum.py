# Written with einsum, the axes keep their names.
import torch


def attend(q, k, v, allowed, heads):
    q, k, v = (z.unflatten(-1, (heads, -1)) for z in (q, k, v))
    scores = torch.einsum("bthd,bshd->bhts", q, k) / q.shape[-1] ** 0.5
    weights = scores.masked_fill(~allowed, -torch.inf).softmax(dim=-1)
    return torch.einsum("bhts,bshe->bthe", weights, v).flatten(2)
