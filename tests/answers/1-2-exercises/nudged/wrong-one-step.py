# It divides by one step; the way is two steps long.
def nudged(f, x, step):
    return (f(x + step) - f(x - step)) / step
