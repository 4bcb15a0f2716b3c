# drops the quickest, not the first
def steady(times, warmup):
    return statistics.median(sorted(times)[warmup:])
