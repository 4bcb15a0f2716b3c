# looks at the first hundred numbers of each gradient
def scaled_step(weights, gradients, scale, good, lr, interval):
    if not all(gradient.flatten()[:100].isfinite().all() for gradient in gradients):
        return list(weights), scale / 2, 0
    pairs = zip(weights, gradients, strict=True)
    stepped = [weight - lr * (gradient.float() / scale) for weight, gradient in pairs]
    if good + 1 == interval:
        return stepped, scale * 2, 0
    return stepped, scale, good + 1
