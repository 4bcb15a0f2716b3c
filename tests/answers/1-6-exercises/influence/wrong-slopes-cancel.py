# One backward per row: slopes of different signs cancel.
import torch


def influence(f, x):
    x = x.detach().clone().requires_grad_()
    y = f(x)
    return torch.stack([torch.autograd.grad(row.sum(), x, retain_graph=True)[0].abs().sum(1)
                        for row in y])
