# Least squares by linear algebra, in float64.
import torch


def fit(x, y):
    table = torch.cat([x, torch.ones(len(x), 1)], dim=1).double()
    solution = torch.linalg.pinv(table) @ y.double()
    return solution[:-1].float(), solution[-1].float()
