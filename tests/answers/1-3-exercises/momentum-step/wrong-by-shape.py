# Velocities are looked up by shape: two of one shape share theirs.


def momentum_step(params, grads, velocities, lr, momentum):
    last = {v.shape: v for v in velocities}
    new = [momentum * last[g.shape] + g for g in grads]
    return [p - lr * v for p, v in zip(params, new)], new
