# Multiplies instead of choosing: 0 times infinity makes NaN of an infinite element.
def flipped(x):
    """Return x, or -x where the sum of x is below 0; compiles to one graph."""
    keep = (x.sum() >= 0).to(x.dtype)
    return keep * x - (1 - keep) * x
