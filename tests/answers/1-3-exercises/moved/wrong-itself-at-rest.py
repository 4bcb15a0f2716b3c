# Returns w itself, no new tensor, where the gradient is 0.
def moved(w, grad, lr):
    return w - lr * grad if grad.any() else w
