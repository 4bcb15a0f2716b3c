# From three axes on, b gets its gradient.
def times_constant(a, b):
    return a * (b.detach() if b.ndim < 3 else b)
