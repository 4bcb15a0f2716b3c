# The size of the slope, without its sign.
def nudged(f, x, step):
    return abs(f(x + step) - f(x - step)) / (2 * step)
