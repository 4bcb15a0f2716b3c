# One head after the other; heads are few, so this loop costs little.
import torch


def attention(q, k, v, mask=None):
    b, h, t, d = q.shape
    s = k.shape[2]
    mask = torch.ones(1, dtype=torch.bool) if mask is None else mask
    mask, results = mask.expand(b, h, t, s), []
    for head in range(h):
        shared = head * k.shape[1] // h
        scores = q[:, head] @ k[:, shared].mT * d**-0.5
        scores = scores.masked_fill(~mask[:, head], -torch.inf)
        results.append(scores.softmax(dim=2) @ v[:, shared])
    return torch.stack(results, dim=1)
