# It copies everything first and then changes the copies in place.


def momentum_step(params, grads, velocities, lr, momentum):
    params, velocities = [p.clone() for p in params], [v.clone() for v in velocities]
    for p, g, v in zip(params, grads, velocities):
        v.mul_(momentum).add_(g)
        p.sub_(lr * v)
    return params, velocities
