# The functions that PyTorch itself uses for lists of tensors.
import torch


def momentum_step(params, grads, velocities, lr, momentum):
    velocities = torch._foreach_add(torch._foreach_mul(velocities, momentum), grads)
    return list(torch._foreach_sub(params, torch._foreach_mul(velocities, lr))), list(velocities)
