# Its own backward returns the direction and forgets grad_out.
import torch


class Length(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        length = (x * x).sum(1).sqrt()
        ctx.save_for_backward(x, length)
        return length

    @staticmethod
    def backward(ctx, grad_out):
        x, length = ctx.saved_tensors
        return x / length.masked_fill(length == 0, 1.0)[:, None]


def lengths(x):
    return Length.apply(x)
