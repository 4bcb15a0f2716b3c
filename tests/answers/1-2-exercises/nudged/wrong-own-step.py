# The step is its own, whatever was asked.
def nudged(f, x, step):
    return (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
