# The query heads are split into groups, and einsum names every axis.
import torch


def attention(q, k, v, mask=None):
    b, h, t, d = q.shape
    g, s = k.shape[1:3]
    grouped = q.reshape(b, g, h // g, t, d)
    scores = torch.einsum("bgrtd,bgsd->bgrts", grouped, k) / d**0.5
    if mask is not None:
        mask = mask.expand(b, h, t, s).reshape(b, g, h // g, t, s)
        scores = torch.where(mask, scores, -torch.inf)
    weights = torch.softmax(scores, dim=-1)
    return torch.einsum("bgrts,bgse->bgrte", weights, v).reshape(b, h, t, -1)
