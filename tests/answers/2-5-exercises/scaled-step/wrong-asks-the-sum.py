# the sum of two large float16 is infinite though both are finite
def scaled_step(weights, gradients, scale, good, lr, interval):
    if not all(g.sum().isfinite() for g in gradients):
        return list(weights), scale / 2, 0
    stepped = [w - lr * (g.float() / scale) for w, g in zip(weights, gradients)]
    if good + 1 == interval:
        return stepped, scale * 2, 0
    return stepped, scale, good + 1
