# steps once too often
def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps + 1):
        masters = masters - lr * gradient(masters.bfloat16()).float()
    return masters, masters.bfloat16()
