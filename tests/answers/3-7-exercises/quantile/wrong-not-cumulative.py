# takes a count for the bucket's own
def quantile(q, buckets):
    total = buckets[-1][1]
    if not total:
        return math.nan
    low, below = 0.0, 0
    for bound, count in buckets:
        if count >= q * total:
            return low if bound == math.inf else low + (bound - low) * (q * total - below) / count
        low, below = bound, count
