# The masters are float64 during the steps, and float32 only at the end.


def descend(weights, gradient, lr, steps):
    masters = weights.double()
    for _ in range(steps):
        masters = masters - lr * gradient(masters.bfloat16()).float()
    return masters.float(), masters.bfloat16()
