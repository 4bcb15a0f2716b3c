# what was counted after a restart is lost
def rate(samples):
    from itertools import pairwise
    growth = sum(max(0.0, b[1] - a[1]) for a, b in pairwise(samples))
    return growth / (samples[-1][0] - samples[0][0])
