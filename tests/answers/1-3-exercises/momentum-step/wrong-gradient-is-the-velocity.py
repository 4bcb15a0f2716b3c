# It adds the old velocity to the gradients it was given.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [g.add_(momentum * v) for g, v in zip(grads, velocities)]
    return [p - lr * v for p, v in zip(params, new)], new
