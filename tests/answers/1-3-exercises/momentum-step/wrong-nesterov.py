# It looks ahead, as Nesterov does.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * v + g for v, g in zip(velocities, grads)]
    return [p - lr * (g + momentum * v) for p, g, v in zip(params, grads, new)], new
