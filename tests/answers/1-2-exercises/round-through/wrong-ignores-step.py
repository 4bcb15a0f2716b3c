# It rounds to whole numbers.


def round_through(x, step):
    return x + (x.round() - x).detach()
