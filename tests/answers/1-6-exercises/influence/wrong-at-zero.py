# The slopes are taken at 0 for modules, as if each were linear.
import torch


def influence(f, x):
    x = (x.detach() * (not isinstance(f, torch.nn.Module))).requires_grad_()
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            (slopes,) = torch.autograd.grad(number, x, retain_graph=True)
            rows[i] += slopes.abs().sum(dim=1)
    return rows
