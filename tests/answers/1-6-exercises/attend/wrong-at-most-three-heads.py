# It knows 1, 2 and 3 heads.
import torch


def attend(q, k, v, allowed, heads):
    heads = min(heads, 3)
    parts = []
    for a, b, c in zip(*(z.chunk(heads, -1) for z in (q, k, v)), strict=True):
        scores = a @ b.mT / a.shape[-1] ** 0.5
        parts.append(scores.masked_fill(~allowed, -torch.inf).softmax(dim=-1) @ c)
    return torch.cat(parts, -1)
