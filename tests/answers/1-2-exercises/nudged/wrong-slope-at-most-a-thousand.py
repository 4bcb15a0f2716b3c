# Cuts slopes at 1000 and -1000.
def nudged(f, x, step):
    return max(-1000.0, min(1000.0, (f(x + step) - f(x - step)) / (2 * step)))
