# finds the bucket by bisection
def quantile(q, buckets):
    from bisect import bisect_left
    bounds, counts = zip(*buckets)
    if not counts[-1]:
        return math.nan
    n = bisect_left(counts, q * counts[-1])
    if n == len(counts) - 1:
        return bounds[n - 1]
    low, below = (bounds[n - 1], counts[n - 1]) if n else (0.0, 0)
    share = (q * counts[-1] - below) / (counts[n] - below)
    return (1 - share) * low + share * bounds[n]
