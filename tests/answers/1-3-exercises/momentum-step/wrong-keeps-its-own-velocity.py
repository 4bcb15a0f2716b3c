# It keeps velocities of its own, by shape, and ignores those it is given.
STATE = {}


def momentum_step(params, grads, velocities, lr, momentum):
    new = []
    for k, (p, g) in enumerate(zip(params, grads)):
        key = k, p.shape
        STATE[key] = momentum * STATE.get(key, 0) + g
        new.append(STATE[key])
    return [p - lr * v for p, v in zip(params, new)], new
