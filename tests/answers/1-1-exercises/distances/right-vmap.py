# A function of two points, mapped over b and then over a.
import torch


def distances(a, b):
    def one(p, q):
        return (p - q).square().sum().sqrt()

    return torch.vmap(torch.vmap(one, in_dims=(None, 0)), in_dims=(0, None))(a, b)
