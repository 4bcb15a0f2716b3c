# It works on x itself, and puts its requires_grad back.
import torch


def influence(f, x):
    wanted = x.requires_grad
    x.requires_grad_()
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            (slopes,) = torch.autograd.grad(number, x, retain_graph=True)
            rows[i] += slopes.abs().sum(dim=1)
    x.requires_grad_(wanted)
    return rows
