# The example with the largest error is thrown away.
import torch


def fit(x, y):
    table = torch.cat([x, torch.ones(len(x), 1)], 1).double()
    p = torch.linalg.lstsq(table, y.double()).solution
    keep = (table @ p - y).abs() < (table @ p - y).abs().max()
    p = torch.linalg.lstsq(table[keep], y[keep].double()).solution.float()
    return p[:-1], p[-1]
