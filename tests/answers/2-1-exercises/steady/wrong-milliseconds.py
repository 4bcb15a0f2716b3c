# rounds to microseconds
def steady(times, warmup):
    return round(statistics.median(times[warmup:]), 6)
