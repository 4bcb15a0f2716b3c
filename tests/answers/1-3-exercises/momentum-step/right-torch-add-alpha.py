# torch.add with a factor for its second operand.
import torch


def momentum_step(params, grads, velocities, lr, momentum):
    moved = [torch.add(g, v, alpha=momentum) for g, v in zip(grads, velocities)]
    return [torch.add(p, v, alpha=-lr) for p, v in zip(params, moved)], moved
