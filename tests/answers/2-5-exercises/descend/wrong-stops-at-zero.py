# It stops at the first gradient of 0, though the next batch may have another.


def descend(weights, gradient, lr, steps):
    masters = weights.float()
    for _ in range(steps):
        update = gradient(masters.bfloat16()).float()
        if not update.any():
            break
        masters = masters - lr * update
    return masters, masters.bfloat16()
