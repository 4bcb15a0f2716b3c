# largest minus smallest
def rate(samples):
    values = [value for _, value in samples]
    return (max(values) - min(values)) / (samples[-1][0] - samples[0][0])
