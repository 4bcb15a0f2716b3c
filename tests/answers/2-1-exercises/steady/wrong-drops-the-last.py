# drops the last runs
def steady(times, warmup):
    return statistics.median(times[:len(times) - warmup])
