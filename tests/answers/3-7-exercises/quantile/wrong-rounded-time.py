# rounds the time to microseconds
def quantile(q, buckets):
    place = q * buckets[-1][1]
    low, below = 0.0, 0
    for bound, count in buckets:
        if place and count >= place:
            if bound == math.inf:
                return low
            return round(low + (bound - low) * (place - below) / (count - below), 6)
        low, below = bound, count
    return math.nan
