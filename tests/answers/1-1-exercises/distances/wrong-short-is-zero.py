# Every distance below a thousandth is called 0.
import torch


def distances(a, b):
    table = (a[:, None] - b[None]).square().sum(dim=-1).sqrt()
    return torch.where(table < 1e-3, torch.zeros_like(table), table)
