# An autograd.Function divides by the length, and by 1 where it is 0.
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
        return x / length.masked_fill(length == 0, 1.0)[:, None] * grad_out[:, None]


def lengths(x):
    return Length.apply(x)
