# lr times the gradient is rounded to bfloat16
def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps):
        masters = masters - lr * gradient(masters.bfloat16())
    return masters, masters.bfloat16()
