# The product is cut off from both.
def times_constant(a, b):
    return (a * b).detach()
