# Its own backward sums along the last dimension, whatever dim says.
import torch


class Softmax(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, dim):
        exponentials = (x - x.amax(dim=dim, keepdim=True)).exp()
        result = exponentials / exponentials.sum(dim=dim, keepdim=True)
        ctx.save_for_backward(result)
        return result

    @staticmethod
    def backward(ctx, gradient):
        (p,) = ctx.saved_tensors
        return p * (gradient - (gradient * p).sum(dim=-1, keepdim=True)), None


def softmax(x, dim):
    return Softmax.apply(x, dim)
