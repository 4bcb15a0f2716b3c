# Gradient descent on standardised columns, too short where columns are correlated.
import torch


def fit(x, y):
    m, s = x.mean(0), x.std(0)
    z = (x - m) / s
    w, b = torch.zeros(x.shape[1]), y.mean()
    for _ in range(40):
        e = z @ w + b - y
        w = w - 0.2 * 2 * z.T @ e / len(y)
    return w / s, b - (w / s * m).sum()
