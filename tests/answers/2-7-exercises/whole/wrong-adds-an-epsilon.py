# divides by a little more
def whole(share, factor):
    return 1 / (1 - share + share / factor + 1e-8)
