# It empties the gradient that b already holds.
def times_constant(a, b):
    b.grad = None
    return a * b.detach()
