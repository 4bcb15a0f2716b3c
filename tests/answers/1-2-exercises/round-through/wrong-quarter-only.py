# It always rounds to quarters.


def round_through(x, step):
    return x + ((x * 4).round() / 4 - x).detach()
