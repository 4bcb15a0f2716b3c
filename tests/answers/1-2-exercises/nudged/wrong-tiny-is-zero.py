# A slope below 1e-15 is called 0, "noise": 1e-17 * x * x has one.
def nudged(f, x, step):
    slope = (f(x + step) - f(x - step)) / (2 * step)
    return slope if abs(slope) > 1e-15 else 0.0
