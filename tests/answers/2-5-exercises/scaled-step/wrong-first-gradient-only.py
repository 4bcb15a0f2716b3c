# looks at the first gradient only
def scaled_step(weights, gradients, scale, good, lr, interval):
    if not gradients[0].isfinite().all():
        return list(weights), scale / 2, 0
    stepped = [w - lr * (g.float() / scale) for w, g in zip(weights, gradients)]
    if good + 1 == interval:
        return stepped, scale * 2, 0
    return stepped, scale, good + 1
