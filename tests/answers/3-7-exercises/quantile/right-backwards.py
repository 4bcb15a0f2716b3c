# from the last bucket to the first
def quantile(q, buckets):
    from itertools import pairwise
    total = buckets[-1][1]
    if total == 0:
        return math.nan
    edges = [(0.0, 0), *buckets]
    for (low, below), (high, count) in reversed(list(pairwise(edges))):
        if below < q * total:
            if high == math.inf:
                return low
            return low + (high - low) * (q * total - below) / (count - below)
