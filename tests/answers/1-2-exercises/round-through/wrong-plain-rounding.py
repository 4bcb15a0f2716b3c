# Rounding without a detour: the gradient is 0 everywhere.


def round_through(x, step):
    return (x / step).round() * step
