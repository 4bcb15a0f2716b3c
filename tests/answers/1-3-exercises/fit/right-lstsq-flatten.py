# Least squares in float64, the column of weights flattened.
import torch


def fit(x, y):
    table = torch.cat([x, torch.ones(len(x), 1)], dim=1)
    s = torch.linalg.lstsq(table.double(), y.double()[:, None]).solution.float()
    return s[:-1].flatten(), s[-1].squeeze()
