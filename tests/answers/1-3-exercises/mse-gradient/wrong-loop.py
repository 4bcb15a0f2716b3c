# A loop over the examples: as many operations as there are examples.
import torch


def mse_gradient(x, y, w, b):
    gw, gb = torch.zeros_like(w), torch.zeros_like(b)
    for i in range(len(x)):
        e = x[i] @ w + b - y[i]
        gw += 2 * e * x[i] / len(x)
        gb += 2 * e / len(x)
    return gw, gb
