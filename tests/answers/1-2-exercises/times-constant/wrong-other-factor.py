# It cuts a off, not b.
def times_constant(a, b):
    return a.detach() * b
