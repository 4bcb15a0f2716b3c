# what was counted after a restart is lost
def rate(samples):
    growth = sum(max(0.0, b[1] - a[1]) for a, b in zip(samples[:-1], samples[1:]))
    return growth / (samples[-1][0] - samples[0][0])
