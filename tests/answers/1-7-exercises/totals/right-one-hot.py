# A table of who threw what, times the points.
import torch


def totals(players, points, n):
    return (torch.arange(n)[:, None] == players).float() @ points
