# the middle of the bucket
def quantile(q, buckets):
    place, low = q * buckets[-1][1], 0.0
    for bound, count in buckets:
        if place and count >= place:
            return low if bound == math.inf else (low + bound) / 2
        low = bound
    return math.nan
