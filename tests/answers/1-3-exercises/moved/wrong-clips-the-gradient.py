# Gradients beyond 10 are cut.


def moved(w, grad, lr):
    return w - lr * grad.clamp(-10, 10)
