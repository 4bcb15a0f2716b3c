# the deadline itself is too late
def batches(arrivals, most, wait):
    result, first, size = [], 0.0, 0
    for arrival in arrivals:
        if size and arrival >= first + wait:
            result.append((first + wait, size))
            size = 0
        first = first if size else arrival
        size += 1
        if size == most:
            result.append((arrival, size))
            size = 0
    return [*result, (first + wait, size)] if size else result
