# isclose is relative: at clock times of 1.7e9 s it takes who comes 0.5 s after the deadline.
def batches(arrivals, most, wait):
    """Return (start, size) of each batch: full with most requests, or wait after its first."""
    result, waiting = [], []
    for arrival in arrivals:
        if waiting:
            deadline = waiting[0] + wait
            if arrival > deadline and not math.isclose(arrival, deadline):
                result.append((deadline, len(waiting)))
                waiting = []
        waiting.append(arrival)
        if len(waiting) == most:
            result.append((arrival, most))
            waiting = []
    if waiting:
        result.append((waiting[0] + wait, len(waiting)))
    return result
