# It looks at the first number of each output only.
import torch


def influence(f, x):
    x = x.detach().clone().requires_grad_()
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row[:1]:
            rows[i] += torch.autograd.grad(number, x, retain_graph=True)[0].abs().sum(dim=1)
    return rows
