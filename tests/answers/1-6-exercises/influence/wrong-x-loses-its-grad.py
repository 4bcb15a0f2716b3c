# backward on x itself; the gradient that x had before is gone afterwards.
import torch


def influence(f, x):
    before = x.requires_grad
    x.requires_grad_()
    y = f(x)
    parameters = list(f.parameters()) if isinstance(f, torch.nn.Module) else []
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            x.grad = None
            number.backward(retain_graph=True)
            rows[i] += x.grad.abs().sum(dim=1)
    x.grad = None
    for p in parameters:
        p.grad = None
    x.requires_grad_(before)
    return rows
