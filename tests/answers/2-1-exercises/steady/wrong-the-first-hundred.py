# looks at a hundred times
def steady(times, warmup):
    return statistics.median(times[warmup:warmup + 100])
