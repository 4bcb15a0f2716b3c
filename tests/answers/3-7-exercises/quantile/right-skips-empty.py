# A bucket with nobody in it cannot be the first that reaches the place: it is passed over.


def quantile(q, buckets):
    place, low, below = q * buckets[-1][1], 0.0, 0
    for bound, count in buckets:
        if count > below and count >= place:
            return low if bound == math.inf else low + (bound - low) * (place - below) / (
                count - below)
        low, below = bound, count
    return math.nan
