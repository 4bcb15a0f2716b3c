# A loop that appends to two lists.


def momentum_step(params, grads, velocities, lr, momentum):
    new_params, new_velocities = [], []
    for p, g, v in zip(params, grads, velocities):
        v = v * momentum + g
        new_velocities.append(v)
        new_params.append(p - v * lr)
    return new_params, new_velocities
