# Nesterov where momentum is below 0.5.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * v + g for v, g in zip(velocities, grads)]
    look = [g + momentum * v for g, v in zip(grads, new)] if 0 < momentum < 0.5 else new
    return [p - lr * v for p, v in zip(params, look)], new
