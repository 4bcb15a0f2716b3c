# The Jacobian row by row, each with a one-hot vector as the outer gradient.
import torch


def influence(f, x):
    x = x.detach().clone().requires_grad_()
    y = f(x)
    result = torch.zeros(len(y), len(x))
    for n in range(y.numel()):
        chosen = torch.zeros(y.numel())
        chosen[n] = 1
        (slopes,) = torch.autograd.grad(y, x, chosen.view_as(y), retain_graph=True)
        result[n // y.shape[1]] += slopes.abs().sum(dim=1)
    return result
