# bfloat16 all the way: small steps are lost
def descend(weights, gradient, lr, steps):
    w = weights.clone()
    for _ in range(steps):
        w = w - lr * gradient(w)
    return w.float(), w
