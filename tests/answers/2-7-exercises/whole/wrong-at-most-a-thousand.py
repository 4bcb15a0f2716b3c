# no part becomes more than 1,000 times as fast
def whole(share, factor):
    return 1 / (1 - share + share / min(factor, 1000))
