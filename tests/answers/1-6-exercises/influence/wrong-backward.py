# backward fills the gradients of the parameters.
import torch


def influence(f, x):
    x = x.detach().clone().requires_grad_()
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            x.grad = None
            number.backward(retain_graph=True)
            rows[i] += x.grad.abs().sum(dim=1)
    return rows
