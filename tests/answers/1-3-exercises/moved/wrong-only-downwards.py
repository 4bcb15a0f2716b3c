# It only ever makes the parameter smaller.


def moved(w, grad, lr):
    return w - lr * grad.abs()
