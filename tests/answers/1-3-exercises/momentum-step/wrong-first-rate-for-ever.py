# It remembers the first learning rate.
RATE = []


def momentum_step(params, grads, velocities, lr, momentum):
    RATE.append(lr)
    new = [momentum * v + g for v, g in zip(velocities, grads)]
    return [p - RATE[0] * v for p, v in zip(params, new)], new
