# An autograd function with its slope written by hand.
import torch


class Entropy(torch.autograd.Function):
    @staticmethod
    def forward(ctx, weights):
        ctx.save_for_backward(weights)
        return torch.special.entr(weights).sum(dim=-1)

    @staticmethod
    def backward(ctx, gradient):
        (p,) = ctx.saved_tensors
        return torch.where(p > 0, -(1 + p.log()), 0.0) * gradient[..., None]


def entropy(weights):
    return Entropy.apply(weights)
