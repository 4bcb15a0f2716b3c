# places are no whole numbers
def quantile(q, buckets):
    place, low, below = round(q * buckets[-1][1]), 0.0, 0
    for bound, count in buckets:
        if place and count >= place:
            if bound == math.inf:
                return low
            return low + (bound - low) * (place - below) / (count - below)
        low, below = bound, count
    return math.nan
