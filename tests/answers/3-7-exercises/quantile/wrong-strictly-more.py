# skips a bucket whose count is met exactly, and the empty one behind it
def quantile(q, buckets):
    place, low, below = q * buckets[-1][1], 0.0, 0
    for bound, count in buckets:
        if place and count > place:
            if bound == math.inf:
                return low
            return low + (bound - low) * (place - below) / (count - below)
        low, below = bound, count
    return buckets[-2][0] if place else math.nan
