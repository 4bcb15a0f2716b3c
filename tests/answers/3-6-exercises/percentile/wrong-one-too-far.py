# counts from 0
def percentile(seconds, p):
    return sorted(seconds)[min(math.ceil(p * len(seconds) / 100), len(seconds) - 1)]
