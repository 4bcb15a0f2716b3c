# counts all runs
def steady(times, warmup):
    return statistics.median(times)
