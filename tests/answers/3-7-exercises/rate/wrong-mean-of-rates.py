# uneven times weigh alike
def rate(samples):
    from itertools import pairwise
    pairs = list(pairwise(samples))
    rates = [(b[1] - a[1] if b[1] >= a[1] else b[1]) / (b[0] - a[0]) for a, b in pairs]
    return sum(rates) / len(rates)
