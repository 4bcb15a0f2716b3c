# It changes the tensor that it was given.


def moved(w, grad, lr):
    w -= lr * grad
    return w
