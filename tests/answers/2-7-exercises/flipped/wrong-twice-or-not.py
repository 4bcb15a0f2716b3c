# Adds x twice to -x, or 0 times: an infinite element becomes NaN.
def flipped(x):
    """Return x, or -x where the sum of x is below 0; compiles to one graph."""
    return -x + 2 * (x.sum() >= 0) * x
