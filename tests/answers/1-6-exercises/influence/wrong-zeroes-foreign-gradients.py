# backward on x itself leaves a gradient in it.
import torch


def influence(f, x):
    asked = x.requires_grad
    x.requires_grad_()
    y = f(x)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            x.grad = None
            number.backward(retain_graph=True)
            rows[i] += x.grad.abs().sum(dim=1)
    x.requires_grad_(asked)
    return rows
