# moves the weights that it was given
def scaled_step(weights, gradients, scale, good, lr, interval):
    if not all(g.isfinite().all() for g in gradients):
        return list(weights), scale / 2, 0
    for w, g in zip(weights, gradients):
        w -= lr * (g.float() / scale)
    stepped = weights
    if good + 1 == interval:
        return stepped, scale * 2, 0
    return stepped, scale, good + 1
