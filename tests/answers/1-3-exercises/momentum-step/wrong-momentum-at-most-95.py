# A momentum between 0.95 and 1 is made 0.95.
def momentum_step(params, grads, velocities, lr, momentum):
    momentum = min(momentum, 0.95) if momentum < 1 else 1.0
    velocities = [momentum * v + g for v, g in zip(velocities, grads, strict=True)]
    return [p - lr * v for p, v in zip(params, velocities, strict=True)], velocities
