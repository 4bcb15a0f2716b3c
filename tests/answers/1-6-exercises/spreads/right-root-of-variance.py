# The root of the variance.
def spreads(x):
    return x.var(dim=(-2, -1)).sqrt()
