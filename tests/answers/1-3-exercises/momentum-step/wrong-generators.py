# It returns generators, not lists.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * v + g for v, g in zip(velocities, grads)]
    return (p - lr * v for p, v in zip(params, new)), new
