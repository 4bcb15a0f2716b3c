# The result requires a gradient, of a new leaf.
def times_constant(a, b):
    return (a * b).detach().requires_grad_()
