# the gradient goes through float16
def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps):
        masters = masters - lr * gradient(masters.bfloat16()).half().float()
    return masters, masters.bfloat16()
