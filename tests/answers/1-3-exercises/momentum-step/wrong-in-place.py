# It changes the parameters and velocities it was given.


def momentum_step(params, grads, velocities, lr, momentum):
    for p, g, v in zip(params, grads, velocities):
        v.mul_(momentum).add_(g)
        p.sub_(lr * v)
    return params, velocities
