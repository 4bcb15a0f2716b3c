# The step is a share of x.
def nudged(f, x, step):
    return (f(x * (1 + step)) - f(x * (1 - step))) / (2 * step * x)
