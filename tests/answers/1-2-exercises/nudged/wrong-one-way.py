# It nudges up only.
def nudged(f, x, step):
    return (f(x + step) - f(x)) / step
