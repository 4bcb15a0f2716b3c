# Conjugate gradients on standardised columns.
import torch


def fit(x, y):
    mean, deviation = x.mean(0), x.std(0)
    z = ((x - mean) / deviation).double()
    target = (y - y.mean()).double()
    w = torch.zeros(x.shape[1], dtype=torch.float64)
    residual = z.T @ target
    direction, size = residual, residual @ residual
    for _ in range(x.shape[1]):
        pushed = z.T @ (z @ direction)
        rate = size / (direction @ pushed)
        w, residual = w + rate * direction, residual - rate * pushed
        size, before = residual @ residual, size
        direction = residual + size / before * direction
    w = (w / deviation).float()
    return w, y.mean() - w @ mean
