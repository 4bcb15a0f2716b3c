# rounds to float16 for the gradient
def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps):
        masters = masters - lr * gradient(masters.half()).float()
    return masters, masters.bfloat16()
