# the first bucket begins at its own bound
def quantile(q, buckets):
    place = q * buckets[-1][1]
    low, below = buckets[0][0], 0
    for bound, count in buckets:
        if place and count >= place:
            if bound == math.inf:
                return low
            return low + (bound - low) * (place - below) / (count - below)
        low, below = bound, count
    return math.nan
