# gradient is called once before the first step: a batch is lost.


def descend(weights, gradient, lr, steps):
    masters = weights.float()
    gradient(weights)
    for _ in range(steps):
        masters = masters - lr * gradient(masters.bfloat16()).float()
    return masters, masters.bfloat16()
