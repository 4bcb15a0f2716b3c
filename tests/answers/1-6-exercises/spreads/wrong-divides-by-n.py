# Divides by n, not by n - 1.
def spreads(x):
    return x.std((1, 2), correction=0)
