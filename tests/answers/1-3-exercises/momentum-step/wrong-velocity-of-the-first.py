# Every parameter has the velocity of the first element, summed.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * velocities[0].mean() + g for g in grads]
    return [p - lr * v for p, v in zip(params, new)], new
