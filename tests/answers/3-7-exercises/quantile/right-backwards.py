# from the last bucket to the first
def quantile(q, buckets):
    total = buckets[-1][1]
    if total == 0:
        return math.nan
    edges = [(0.0, 0), *buckets]
    for (low, below), (high, count) in reversed(list(zip(edges, edges[1:]))):
        if below < q * total:
            return low if high == math.inf else low + (high - low) * (q * total - below) / (count - below)
