# uneven times weigh alike
def rate(samples):
    pairs = list(zip(samples[:-1], samples[1:]))
    rates = [(b[1] - a[1] if b[1] >= a[1] else b[1]) / (b[0] - a[0]) for a, b in pairs]
    return sum(rates) / len(rates)
