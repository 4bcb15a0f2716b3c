# The rate is rounded to two digits behind the point.
def moved(w, grad, lr):
    return w - round(lr, 2) * grad
