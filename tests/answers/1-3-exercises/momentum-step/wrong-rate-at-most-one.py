# A rate above 1 is made 1.
def momentum_step(params, grads, velocities, lr, momentum):
    lr = min(lr, 1.0)
    velocities = [momentum * v + g for v, g in zip(velocities, grads, strict=True)]
    return [p - lr * v for p, v in zip(params, velocities, strict=True)], velocities
