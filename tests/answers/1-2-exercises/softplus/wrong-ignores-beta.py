# beta is ignored.
import torch


class Softplus(torch.autograd.Function):
    """Softplus."""

    @staticmethod
    def forward(ctx, x, beta):
        ctx.save_for_backward(x)
        return x.clamp(min=0) + torch.log1p(torch.exp(-x.abs()))

    @staticmethod
    def backward(ctx, grad_out):
        (x,) = ctx.saved_tensors
        return grad_out * torch.sigmoid(x), None
