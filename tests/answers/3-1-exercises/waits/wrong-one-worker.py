# ignores the number of workers
def waits(loads, computes, workers):
    loaded, now, result = 0.0, 0.0, []
    for load, compute in zip(loads, computes):
        loaded += load
        result.append(max(loaded - now, 0.0))
        now += result[-1] + compute
    return result
