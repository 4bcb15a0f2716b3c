# A parameter of shape () comes back with shape (1,).
import torch


def momentum_step(params, grads, velocities, lr, momentum):
    new = [torch.atleast_1d(momentum * v + g) for v, g in zip(velocities, grads, strict=True)]
    return [p - lr * v for p, v in zip(params, new, strict=True)], new
