# the time that is left is written as one fraction
def whole(share, factor):
    return factor / (factor * (1 - share) + share)
