# replaces what is infinite by 0 and steps all the same
def scaled_step(weights, gradients, scale, good, lr, interval):
    fine = all(g.isfinite().all() for g in gradients)
    gradients = [torch.where(g.isfinite(), g, 0) for g in gradients]
    stepped = [w - lr * (g.float() / scale) for w, g in zip(weights, gradients)]
    if not fine:
        return stepped, scale / 2, 0
    if good + 1 == interval:
        return stepped, scale * 2, 0
    return stepped, scale, good + 1
