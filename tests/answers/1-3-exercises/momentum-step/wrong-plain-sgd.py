# It ignores the velocity: plain gradient descent.


def momentum_step(params, grads, velocities, lr, momentum):
    return [p - lr * g for p, g in zip(params, grads)], [g.clone() for g in grads]
