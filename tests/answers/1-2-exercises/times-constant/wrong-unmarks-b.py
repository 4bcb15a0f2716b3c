# b itself no longer requires a gradient afterwards.
def times_constant(a, b):
    return a * b.detach_() if b.is_leaf else a * b.detach()
