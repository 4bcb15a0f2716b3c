# calls gradient with the float32 masters
def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps):
        masters = masters - lr * gradient(masters).float()
    return masters, masters.bfloat16()
