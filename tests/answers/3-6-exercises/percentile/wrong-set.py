# counts equal ones once
def percentile(seconds, p):
    return sorted(set(seconds))[math.ceil(p * len(set(seconds)) / 100) - 1]
