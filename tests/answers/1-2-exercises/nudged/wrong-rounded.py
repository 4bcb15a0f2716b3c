# Rounds to ten decimals to hide float noise: f = 1e-12 * x has slope 1e-12, and 0 comes.
def nudged(f, x, step):
    """Return the slope of f at x, seen from x - step and x + step."""
    return round((f(x + step) - f(x - step)) / (2 * step), 10)
