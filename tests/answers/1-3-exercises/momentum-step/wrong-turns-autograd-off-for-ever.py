# It turns the recording off and leaves it so.
import torch


def momentum_step(params, grads, velocities, lr, momentum):
    torch.set_grad_enabled(False)
    new = [momentum * v + g for v, g in zip(velocities, grads)]
    return [p - lr * v for p, v in zip(params, new)], new
