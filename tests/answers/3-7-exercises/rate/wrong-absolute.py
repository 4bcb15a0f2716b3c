# a fall counts as growth
def rate(samples):
    growth = sum(abs(b[1] - a[1]) for a, b in zip(samples[:-1], samples[1:]))
    return growth / (samples[-1][0] - samples[0][0])
