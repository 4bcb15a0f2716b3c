# The parameters of f require no gradient afterwards.
import torch


def influence(f, x):
    x = x.detach().clone().requires_grad_()
    if isinstance(f, torch.nn.Module):
        f.requires_grad_(False)
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            (slopes,) = torch.autograd.grad(number, x, retain_graph=True)
            rows[i] += slopes.abs().sum(dim=1)
    return rows
