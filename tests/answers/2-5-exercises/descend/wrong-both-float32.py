# the second result is not rounded
def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps):
        masters = masters - lr * gradient(masters.bfloat16()).float()
    return masters, masters
