# It counts through the lists.


def momentum_step(params, grads, velocities, lr, momentum):
    out = [None] * len(params), [None] * len(params)
    for k in range(len(params)):
        out[1][k] = grads[k] + momentum * velocities[k]
        out[0][k] = params[k] - lr * out[1][k]
    return out
