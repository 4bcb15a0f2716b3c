# skips the tensor with the infinity, and moves the others
def scaled_step(weights, gradients, scale, good, lr, interval):
    fine = all(g.isfinite().all() for g in gradients)
    stepped = [w - lr * (g.float() / scale) if g.isfinite().all() else w
               for w, g in zip(weights, gradients)]
    if not fine:
        return stepped, scale / 2, 0
    if good + 1 == interval:
        return stepped, scale * 2, 0
    return stepped, scale, good + 1
