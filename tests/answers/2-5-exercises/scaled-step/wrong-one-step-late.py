# doubles one step too late
def scaled_step(weights, gradients, scale, good, lr, interval):
    if not all(g.isfinite().all() for g in gradients):
        return list(weights), scale / 2, 0
    stepped = [w - lr * (g.float() / scale) for w, g in zip(weights, gradients)]
    if good == interval:
        return stepped, scale * 2, 0
    return stepped, scale, good + 1
