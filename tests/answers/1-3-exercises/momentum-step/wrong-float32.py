# Everything becomes float32.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [(momentum * v + g).float() for v, g in zip(velocities, grads)]
    return [p.float() - lr * v for p, v in zip(params, new)], new
