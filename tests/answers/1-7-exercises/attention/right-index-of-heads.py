# Every query head has the number of its key head; softmax subtracts the largest score.
import torch


def attention(q, k, v, mask=None):
    h, g = q.shape[1], k.shape[1]
    head = torch.arange(h) * g // h
    scores = torch.einsum("bhtd,bhsd->bhts", q / q.shape[3] ** 0.5, k[:, head])
    if mask is not None:
        scores = torch.where(mask, scores, -torch.inf)
    top = (scores - scores.amax(dim=3, keepdim=True).detach()).exp()
    return torch.einsum("bhts,bhse->bhte", top / top.sum(dim=3, keepdim=True), v[:, head])
