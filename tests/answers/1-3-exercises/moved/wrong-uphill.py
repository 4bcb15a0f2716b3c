# It adds the gradient.


def moved(w, grad, lr):
    return w + lr * grad
