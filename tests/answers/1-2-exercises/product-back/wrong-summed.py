# What arrives is summed first.
def product_back(a, b, grad_out):
    return grad_out.sum() * b, grad_out.sum() * a
