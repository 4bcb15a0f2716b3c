# Ignores gradients below a thousandth.
def moved(w, grad, lr):
    return w - lr * torch.where(grad.abs() > 1e-3, grad, 0.0)
