# The root is missing.
def spreads(x):
    return x.var((1, 2))
