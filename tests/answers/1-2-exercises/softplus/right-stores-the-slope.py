# The slope is computed on the way forward, and stored in place of x.
import torch


class Softplus(torch.autograd.Function):
    """Softplus."""

    @staticmethod
    def forward(ctx, x, beta):
        z = beta * x
        ctx.save_for_backward(z.sigmoid())
        return (z.relu() + (-z.abs()).exp().log1p()) / beta

    @staticmethod
    def backward(ctx, grad_out):
        return grad_out * ctx.saved_tensors[0], None
