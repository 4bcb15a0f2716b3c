# first when each batch is loaded, then the network
def waits(loads, computes, workers):
    ready = [sum(loads[n % workers:n + 1:workers]) for n in range(len(loads))]
    now, result = 0.0, []
    for at, compute in zip(ready, computes):
        begin = max(now, at)
        result.append(float(begin - now))
        now = begin + compute
    return result
