# floor(q + 0.5): halfway it takes the neighbour above.
def round_through(x, step):
    return x + ((x / step + 0.5).floor() * step - x).detach()
