# From rest, the new velocity is the gradient itself: the numbers are the same.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * v + g if v.any() else g for v, g in zip(velocities, grads)]
    return [p - lr * v for p, v in zip(params, new)], new
