# backward on a deep copy of f: a function is not copied, so its layer gets gradients.
import copy

import torch


def influence(f, x):
    f, z = copy.deepcopy(f), x.detach().clone().requires_grad_()
    y = f(z)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            z.grad = None
            number.backward(retain_graph=True)
            rows[i] += z.grad.abs().sum(dim=1)
    return rows
