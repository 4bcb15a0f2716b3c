# doubles, and keeps the count
def scaled_step(weights, gradients, scale, good, lr, interval):
    if not all(g.isfinite().all() for g in gradients):
        return list(weights), scale / 2, 0
    stepped = [w - lr * (g.float() / scale) for w, g in zip(weights, gradients)]
    good += 1
    return stepped, scale * 2 if good % interval == 0 else scale, good
