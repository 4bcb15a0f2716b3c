# The tolerance grows with the clock: at 1.7e9 s it is 1.7 ms, and takes who comes too late.
def batches(arrivals, most, wait):
    """Return (start, size) of each batch: full with most requests, or wait after its first."""
    result, first, size = [], 0.0, 0
    for arrival in arrivals:
        if size and arrival - first > wait + 1e-12 * arrival:
            result.append((first + wait, size))
            size = 0
        first = first if size else arrival
        size += 1
        if size == most:
            result.append((arrival, size))
            size = 0
    return [*result, (first + wait, size)] if size else result
