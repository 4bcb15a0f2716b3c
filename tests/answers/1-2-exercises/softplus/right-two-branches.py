# Two formulas, one for each side of 0, each with an exponential of at most 1.
import torch


class Softplus(torch.autograd.Function):
    """Softplus."""

    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        small = torch.exp(-beta * x.abs())
        ramp = torch.where(x > 0, x, torch.zeros_like(x))
        return ramp + torch.log1p(small) / beta

    @staticmethod
    def backward(ctx, grad_out):
        (x,) = ctx.saved_tensors
        small = torch.exp(-ctx.beta * x.abs())
        return grad_out * torch.where(x > 0, 1 / (1 + small), small / (1 + small)), None
