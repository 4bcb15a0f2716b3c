# The bias is one more weight, for a column of ones.
import torch


def mse_gradient(x, y, w, b):
    table = torch.cat([x, torch.ones_like(y)[:, None]], dim=1)
    error = table @ torch.cat([w, b[None]]) - y
    gradient = (error @ table) * (2 / len(y))
    return gradient[:-1], gradient[-1]
