# sorted by hand
def steady(times, warmup):
    kept = sorted(times[warmup:])
    n = len(kept)
    return (kept[(n - 1) // 2] + kept[n // 2]) / 2
