# A rate above 1 is made 1.
def moved(w, grad, lr):
    return w - min(lr, 1.0) * grad
