# a batch goes to the first free worker
def waits(loads, computes, workers):
    free, now, result = [0.0] * workers, 0.0, []
    for load, compute in zip(loads, computes):
        k = free.index(min(free))
        free[k] += load
        result.append(max(free[k] - now, 0.0))
        now += result[-1] + compute
    return result
