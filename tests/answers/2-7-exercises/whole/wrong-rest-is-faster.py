# the rest becomes faster, not the part
def whole(share, factor):
    return 1 / (share + (1 - share) / factor)
