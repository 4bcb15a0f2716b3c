# The slope is found from the stored result: 1 - exp(-beta * y), as expm1.
import torch


class Softplus(torch.autograd.Function):
    """Softplus."""

    @staticmethod
    def forward(ctx, x, beta):
        z = beta * x
        result = (torch.relu(z) + torch.log1p(torch.exp(-torch.abs(z)))) / beta
        ctx.save_for_backward(result)
        ctx.beta = beta
        return result

    @staticmethod
    def backward(ctx, grad_out):
        (result,) = ctx.saved_tensors
        return -grad_out * torch.expm1(-ctx.beta * result), None
