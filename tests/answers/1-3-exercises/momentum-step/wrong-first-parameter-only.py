# Only the first parameter and its velocity change.


def momentum_step(params, grads, velocities, lr, momentum):
    velocity = momentum * velocities[0] + grads[0]
    return [params[0] - lr * velocity, *params[1:]], [velocity, *velocities[1:]]
