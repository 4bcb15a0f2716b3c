# an early batch counts as negative waiting
def waits(loads, computes, workers):
    loaded, now, result = [0.0] * workers, 0.0, []
    for n, (load, compute) in enumerate(zip(loads, computes)):
        loaded[n % workers] += load
        result.append(loaded[n % workers] - now)
        now += max(result[-1], 0.0) + compute
    return result
