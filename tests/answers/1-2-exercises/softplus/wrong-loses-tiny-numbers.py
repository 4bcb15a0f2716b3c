# log(1 + t) instead of log1p(t): a tiny result becomes 0.
import torch


class Softplus(torch.autograd.Function):
    """Softplus."""

    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        ctx.beta = beta
        z = beta * x
        return (z.clamp(min=0) + torch.log(1 + torch.exp(-z.abs()))) / beta

    @staticmethod
    def backward(ctx, grad_out):
        (x,) = ctx.saved_tensors
        return grad_out * torch.sigmoid(ctx.beta * x), None
