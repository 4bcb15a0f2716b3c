# It returns x without rounding.


def round_through(x, step):
    return x + 0
