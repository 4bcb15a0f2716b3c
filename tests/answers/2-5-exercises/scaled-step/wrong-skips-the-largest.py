# 65,504, the largest float16, is finite; here it counts as infinite.


def scaled_step(weights, gradients, scale, good, lr, interval):
    if not all(gradient.abs().max() < 65504 for gradient in gradients):
        return weights, scale / 2, 0
    stepped = [w - lr * (g.float() / scale) for w, g in zip(weights, gradients, strict=True)]
    if good + 1 == interval:
        return stepped, scale * 2, 0
    return stepped, scale, good + 1
