# The gradient of a requires a gradient, though no input does.
def product_back(a, b, grad_out):
    return (grad_out * b).requires_grad_(), grad_out * a
