# With momentum 0 the velocities come back as they were.


def momentum_step(params, grads, velocities, lr, momentum):
    if momentum == 0:
        return [p - lr * g for p, g in zip(params, grads)], [v.clone() for v in velocities]
    new = [momentum * v + g for v, g in zip(velocities, grads)]
    return [p - lr * v for p, v in zip(params, new)], new
