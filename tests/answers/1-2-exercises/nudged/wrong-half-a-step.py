# It nudges by half a step each way.
def nudged(f, x, step):
    return (f(x + step / 2) - f(x - step / 2)) / step
