# the part takes no time any more
def whole(share, factor):
    return 1 / (1 - share)
