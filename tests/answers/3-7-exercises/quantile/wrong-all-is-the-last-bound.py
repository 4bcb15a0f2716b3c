# for q = 1, returns the last bound before infinity
def quantile(q, buckets):
    place = q * buckets[-1][1]
    if q == 1:
        return buckets[-2][0]
    low, below = 0.0, 0
    for bound, count in buckets:
        if place and count >= place:
            if bound == math.inf:
                return low
            return low + (bound - low) * (place - below) / (count - below)
        low, below = bound, count
    return math.nan
