# asks for the gradient once, at the beginning
def descend(weights, gradient, lr, steps):
    masters = weights.float() - steps * lr * gradient(weights).float()
    return masters, masters.bfloat16()
