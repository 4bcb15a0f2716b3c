# A small number stands beside the variance.
def spreads(x):
    return (x.var((1, 2)) + 1e-8).sqrt()
