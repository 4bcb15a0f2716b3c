# One pair for each parameter, then the pairs turned into two lists.


def momentum_step(params, grads, velocities, lr, momentum):
    pairs = []
    for p, g, v in zip(params, grads, velocities):
        speed = v.mul(momentum).add(g)
        pairs.append((p.sub(speed.mul(lr)), speed))
    return [p for p, _ in pairs], [v for _, v in pairs]
