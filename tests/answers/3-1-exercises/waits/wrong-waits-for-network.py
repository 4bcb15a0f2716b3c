# a worker starts its next batch when its last one was computed
def waits(loads, computes, workers):
    ends, now, result = [0.0] * workers, 0.0, []
    for n, (load, compute) in enumerate(zip(loads, computes)):
        loaded = ends[n % workers] + load
        result.append(max(loaded - now, 0.0))
        now += result[-1] + compute
        ends[n % workers] = now
    return result
