# Where an index repeats, one throw stays.
import torch


def totals(players, points, n):
    result = torch.zeros(n)
    result[players] += points
    return result
