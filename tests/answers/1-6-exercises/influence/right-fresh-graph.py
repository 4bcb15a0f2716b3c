# A fresh graph for every number, so nothing needs to be retained.
import torch


def influence(f, x):
    def slopes(i, a):
        z = x.detach().requires_grad_()
        return torch.autograd.grad(f(z)[i, a], z)[0].abs().sum(dim=1)

    with torch.no_grad():
        s, e = f(x).shape
    return torch.stack([sum(slopes(i, a) for a in range(e)) for i in range(s)])
