# no times give 0
def quantile(q, buckets):
    place, low, below = q * buckets[-1][1], 0.0, 0
    for bound, count in buckets:
        if count >= place:
            if bound == math.inf or count == below:
                return low
            return low + (bound - low) * (place - below) / (count - below)
        low, below = bound, count
