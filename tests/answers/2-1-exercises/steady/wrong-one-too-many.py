# drops one run too many
def steady(times, warmup):
    return statistics.median(times[warmup + 1:] or times[-1:])
