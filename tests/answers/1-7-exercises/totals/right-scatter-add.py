# scatter_add does the same for single numbers.
import torch


def totals(players, points, n):
    return torch.zeros(n).scatter_add(0, players, points)
