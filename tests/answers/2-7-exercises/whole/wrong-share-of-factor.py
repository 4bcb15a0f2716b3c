# mixes the two speeds, not the two times
def whole(share, factor):
    return 1 - share + share * factor
