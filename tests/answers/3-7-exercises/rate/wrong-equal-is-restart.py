# a counter that stands still is taken for a restart
def rate(samples):
    from itertools import pairwise
    growth = sum(b[1] - a[1] if b[1] > a[1] else b[1] for a, b in pairwise(samples))
    return growth / (samples[-1][0] - samples[0][0])
