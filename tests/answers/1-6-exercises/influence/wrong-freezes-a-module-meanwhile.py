# f's parameters are frozen meanwhile, if f is a module: backward fills those of a function.
import torch


def influence(f, x):
    params = list(f.parameters()) if isinstance(f, torch.nn.Module) else []
    asked = [p.requires_grad for p in params]
    for p in params:
        p.requires_grad_(False)
    z = x.detach().clone().requires_grad_()
    y = f(z)
    rows = torch.zeros(len(y), len(x))
    for i, row in enumerate(y):
        for number in row:
            z.grad = None
            number.backward(retain_graph=True)
            rows[i] += z.grad.abs().sum(dim=1)
    for p, flag in zip(params, asked, strict=True):
        p.requires_grad_(flag)
    return rows
