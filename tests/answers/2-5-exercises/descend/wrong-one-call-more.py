# gradient is called once more after the last step: a batch is lost.


def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps):
        masters = masters - lr * gradient(masters.bfloat16()).float()
    gradient(masters.bfloat16())
    return masters, masters.bfloat16()
