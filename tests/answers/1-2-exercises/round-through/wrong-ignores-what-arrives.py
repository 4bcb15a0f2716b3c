# Its own backward returns ones, whatever arrives.
import torch


class Through(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, step):
        return torch.round(x / step) * step

    @staticmethod
    def backward(ctx, grad_out):
        return torch.ones_like(grad_out), None


def round_through(x, step):
    return Through.apply(x, step)
