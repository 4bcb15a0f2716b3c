# uneven times weigh alike
def rate(samples):
    rates = [(b[1] - a[1] if b[1] >= a[1] else b[1]) / (b[0] - a[0]) for a, b in zip(samples, samples[1:])]
    return sum(rates) / len(rates)
