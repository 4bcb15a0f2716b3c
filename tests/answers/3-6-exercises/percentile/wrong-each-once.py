# Wrong: equal latencies are counted once.
def percentile(seconds, p):
    seconds = sorted(set(seconds))
    return seconds[math.ceil(p * len(seconds) / 100) - 1]
