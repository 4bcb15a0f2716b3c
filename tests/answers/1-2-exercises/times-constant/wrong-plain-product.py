# Both get a gradient.
def times_constant(a, b):
    return a * b
