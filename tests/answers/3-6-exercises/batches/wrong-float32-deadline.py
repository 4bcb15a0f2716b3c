# Deadlines in float32: at clock times of 1.7e9 s they are minutes away.
def batches(arrivals, most, wait):
    """Return (start, size) of each batch: full with most requests, or wait after its first."""
    result, first, size = [], 0.0, 0
    for arrival in arrivals:
        if size and np.float32(arrival) > np.float32(first + wait):
            result.append((first + wait, size))
            size = 0
        first = first if size else arrival
        size += 1
        if size == most:
            result.append((arrival, size))
            size = 0
    return [*result, (first + wait, size)] if size else result
