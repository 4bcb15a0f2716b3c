# An autograd function whose backward is written by hand.
import torch


class Distances(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        difference = a[:, None] - b
        table = difference.square().sum(dim=-1).sqrt()
        ctx.save_for_backward(difference, table)
        return table

    @staticmethod
    def backward(ctx, gradient):
        difference, table = ctx.saved_tensors
        flow = difference * (gradient / table)[..., None]
        return flow.sum(dim=1), -flow.sum(dim=0)


def distances(a, b):
    return Distances.apply(a, b)
