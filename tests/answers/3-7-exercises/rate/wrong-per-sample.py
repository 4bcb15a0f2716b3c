# per sample, not per second
def rate(samples):
    from itertools import pairwise
    growth = sum(b[1] - a[1] if b[1] >= a[1] else b[1] for a, b in pairwise(samples))
    return growth / len(samples)
