# The largest number is asked, and minus infinity is never the largest beside another.
def scaled_step(weights, gradients, scale, good, lr, interval):
    if not all(g.max().isfinite() for g in gradients):
        return list(weights), scale / 2, 0
    new = [w - lr * (g.float() / scale) for w, g in zip(weights, gradients)]
    good += 1
    if good == interval:
        return new, scale * 2, 0
    return new, scale, good
