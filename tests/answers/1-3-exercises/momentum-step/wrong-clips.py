# Velocities beyond 10 are cut.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [(momentum * v + g).clamp(-10, 10) for v, g in zip(velocities, grads)]
    return [p - lr * v for p, v in zip(params, new)], new
