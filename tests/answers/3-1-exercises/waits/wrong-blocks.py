# workers load blocks of neighbours
def waits(loads, computes, workers):
    each, now, result = -(-len(loads) // workers), 0.0, []
    loaded = [0.0] * workers
    for n, (load, compute) in enumerate(zip(loads, computes)):
        loaded[n // each] += load
        result.append(max(loaded[n // each] - now, 0.0))
        now += result[-1] + compute
    return result
