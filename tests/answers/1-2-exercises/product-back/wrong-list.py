# A list, not a tuple.
def product_back(a, b, grad_out):
    return [grad_out * b, grad_out * a]
