# The slopes alone, whatever arrives.
def product_back(a, b, grad_out):
    return b, a
