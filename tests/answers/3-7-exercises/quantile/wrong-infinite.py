# the last bucket gives infinity
def quantile(q, buckets):
    total = buckets[-1][1]
    if not total:
        return math.nan
    low, below = 0.0, 0
    for bound, count in buckets:
        if count >= q * total:
            return low + (bound - low) * (q * total - below) / (count - below)
        low, below = bound, count
