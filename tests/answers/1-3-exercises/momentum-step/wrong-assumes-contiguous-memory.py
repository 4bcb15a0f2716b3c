# It lays parameters end to end with view.


def momentum_step(params, grads, velocities, lr, momentum):
    new = [(momentum * v.view(-1) + g.view(-1)).view(v.shape) for v, g in zip(velocities, grads)]
    return [(p.view(-1) - lr * v.view(-1)).view(p.shape) for p, v in zip(params, new)], new
