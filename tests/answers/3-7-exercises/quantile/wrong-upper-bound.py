# the upper bound, nothing between
def quantile(q, buckets):
    total = buckets[-1][1]
    if not total:
        return math.nan
    for n, (bound, count) in enumerate(buckets):
        if count >= q * total:
            return bound if bound < math.inf else buckets[n - 1][0]
