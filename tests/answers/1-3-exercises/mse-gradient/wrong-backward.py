# backward fills the gradients of detached leaves: under no_grad there is nothing to walk.


def mse_gradient(x, y, w, b):
    w = w.detach().requires_grad_()
    b = b.detach().requires_grad_()
    loss = ((x @ w + b - y) ** 2).mean()
    loss.backward()
    return w.grad, b.grad
