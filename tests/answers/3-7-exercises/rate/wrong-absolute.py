# a fall counts as growth
def rate(samples):
    from itertools import pairwise
    growth = sum(abs(b[1] - a[1]) for a, b in pairwise(samples))
    return growth / (samples[-1][0] - samples[0][0])
