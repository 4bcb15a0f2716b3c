# places are no whole numbers
def quantile(q, buckets):
    place, low, below = round(q * buckets[-1][1]), 0.0, 0
    for bound, count in buckets:
        if place and count >= place:
            return low if bound == math.inf else low + (bound - low) * (place - below) / (count - below)
        low, below = bound, count
    return math.nan
