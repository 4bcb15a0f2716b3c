# It remembers the table of each function, whatever x is.
import torch

DONE = {}


def influence(f, x):
    if f in DONE:
        return DONE[f]
    x = x.detach().clone().requires_grad_()
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            (slopes,) = torch.autograd.grad(number, x, retain_graph=True)
            rows[i] += slopes.abs().sum(dim=1)
    DONE[f] = rows
    return rows
