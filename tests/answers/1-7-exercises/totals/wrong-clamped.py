# Sums are cut off at a billion.
import torch


def totals(players, points, n):
    return torch.zeros(n).index_add(0, players, points).clamp(-1e9, 1e9)
