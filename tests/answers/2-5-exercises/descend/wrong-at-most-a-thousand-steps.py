# makes a thousand steps at most
def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(min(steps, 1000)):
        masters = masters - lr * gradient(masters.bfloat16()).float()
    return masters, masters.bfloat16()
