# The old velocity comes back unchanged, so every step starts at rest.


def momentum_step(params, grads, velocities, lr, momentum):
    moved = [p - lr * (momentum * v + g) for p, g, v in zip(params, grads, velocities)]
    return moved, list(velocities)
