# All parameters laid end to end, one update, split again.
import torch


def momentum_step(params, grads, velocities, lr, momentum):
    flat = [torch.cat([t.reshape(-1) for t in part]) for part in (params, grads, velocities)]
    velocity = momentum * flat[2] + flat[1]
    sizes = [p.numel() for p in params]

    def back(tensor):
        return [t.reshape(p.shape).to(p.dtype) for t, p in zip(tensor.split(sizes), params)]

    return back(flat[0] - lr * velocity), back(velocity)
