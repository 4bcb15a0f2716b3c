# the network takes no time
def waits(loads, computes, workers):
    loaded, now, result = [0.0] * workers, 0.0, []
    for n, load in enumerate(loads):
        loaded[n % workers] += load
        result.append(max(loaded[n % workers] - now, 0.0))
        now += result[-1]
    return result
