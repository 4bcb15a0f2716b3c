# the copy for the gradient is made once, before the loop
def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps):
        masters = masters - lr * gradient(weights).float()
    return masters, masters.bfloat16()
