# not in order
def percentile(seconds, p):
    return seconds[math.ceil(p * len(seconds) / 100) - 1]
