# einsum names the axes.
import torch


def scores(q, k):
    return torch.einsum("btd,bsd->bts", q, k) / q.size(-1) ** 0.5
