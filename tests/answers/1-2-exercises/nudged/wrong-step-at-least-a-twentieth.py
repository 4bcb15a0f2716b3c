# A step below 0.05 is made 0.05.
def nudged(f, x, step):
    step = max(step, 0.05)
    return (f(x + step) - f(x - step)) / (2 * step)
