# Minibatches at a constant rate: the last ones decide.
import torch


def fit(x, y):
    mean, deviation = x.mean(dim=0), x.std(dim=0)
    columns = (x - mean) / deviation
    p = torch.zeros(x.shape[1] + 1, requires_grad=True)
    for step in range(600):
        i = torch.arange(8) + 8 * step
        i = i % len(y)
        (gradient,) = torch.autograd.grad((columns[i] @ p[1:] + p[0] - y[i]).square().mean(), p)
        p = (p - 0.05 * gradient).detach().requires_grad_()
    w = p.detach()[1:] / deviation
    return w, p.detach()[0] - w @ mean
