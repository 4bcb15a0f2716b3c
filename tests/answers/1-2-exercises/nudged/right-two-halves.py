# The mean of the slope up and the slope down.
def nudged(f, x, step):
    return ((f(x + step) - f(x)) / step + (f(x) - f(x - step)) / step) / 2
