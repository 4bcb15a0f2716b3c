# One backward with a vector for the outer gradient, whose own gradient gives the columns.
import torch


def influence(f, x):
    z = torch.empty_like(x, requires_grad=True)
    with torch.no_grad():
        z.copy_(x)
    with torch.enable_grad():
        y = f(z)
    outer = torch.zeros_like(y, requires_grad=True)
    (pulled,) = torch.autograd.grad(y, z, outer, create_graph=True)
    table = torch.zeros(len(y), len(x))
    for j in range(x.shape[0]):
        for b in range(x.shape[1]):
            (column,) = torch.autograd.grad(pulled[j, b], outer, retain_graph=True)
            table[:, j] += column.abs().sum(dim=1)
    return table
