# lr is multiplied into the velocity: the same only while lr is constant.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * v + lr * g for v, g in zip(velocities, grads)]
    return [p - v for p, v in zip(params, new)], new
