# The sum of two exponentials in logarithms: log(e^0 + e^z).
import torch


class Softplus(torch.autograd.Function):
    """Softplus."""

    @staticmethod
    def forward(ctx, x, beta):
        ctx.beta = beta
        ctx.save_for_backward(x)
        return torch.logaddexp(beta * x, torch.zeros_like(x)) / beta

    @staticmethod
    def backward(ctx, grad_out):
        (x,) = ctx.saved_tensors
        return grad_out / (1 + torch.exp(-ctx.beta * x)), None
