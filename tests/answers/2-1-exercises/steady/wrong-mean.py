# the mean
def steady(times, warmup):
    return statistics.mean(times[warmup:])
