# looks at 500 latencies
def percentile(seconds, p):
    return sorted(seconds[:500])[math.ceil(p * len(seconds[:500]) / 100) - 1]
