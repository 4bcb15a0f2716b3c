# returns the share of the time that is left
def whole(share, factor):
    return 1 - share + share / factor
