# It puts the new velocities into the list that it was given.


def momentum_step(params, grads, velocities, lr, momentum):
    for k in range(len(velocities)):
        velocities[k] = momentum * velocities[k] + grads[k]
    return [p - lr * v for p, v in zip(params, velocities)], velocities
