# doubles the scale before it divides by it
def scaled_step(weights, gradients, scale, good, lr, interval):
    if not all(g.isfinite().all() for g in gradients):
        return list(weights), scale / 2, 0
    good += 1
    if good == interval:
        scale, good = scale * 2, 0
    stepped = [w - lr * (g.float() / scale) for w, g in zip(weights, gradients)]
    return stepped, scale, good
