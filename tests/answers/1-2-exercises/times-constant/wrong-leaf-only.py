# It cuts b off only where b is a leaf.
def times_constant(a, b):
    return a * b.detach() if b.is_leaf else a * b
