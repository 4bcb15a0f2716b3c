# The gradient counts 1 - momentum.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * v + (1 - momentum) * g for v, g in zip(velocities, grads)]
    return [p - lr * v for p, v in zip(params, new)], new
