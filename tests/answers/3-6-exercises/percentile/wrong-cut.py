# rounds down
def percentile(seconds, p):
    return sorted(seconds)[max(p * len(seconds) // 100 - 1, 0)]
