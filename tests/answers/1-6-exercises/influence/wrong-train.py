# f is in training mode afterwards.
import torch


def influence(f, x):
    x = x.detach().clone().requires_grad_()
    if hasattr(f, "train"):
        f.train()
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            (slopes,) = torch.autograd.grad(number, x, retain_graph=True)
            rows[i] += slopes.abs().sum(dim=1)
    return rows
