# It empties the gradients of the parameters, whatever they were.
import torch


def influence(f, x):
    x = x.detach().clone().requires_grad_()
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            (slopes,) = torch.autograd.grad(number, x, retain_graph=True)
            rows[i] += slopes.abs().sum(dim=1)
    if isinstance(f, torch.nn.Module):
        f.zero_grad()
    return rows
