# as if the first sample were at time 0
def rate(samples):
    growth = sum(b[1] - a[1] if b[1] >= a[1] else b[1] for a, b in zip(samples[:-1], samples[1:]))
    return growth / samples[-1][0]
