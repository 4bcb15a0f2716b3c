# Refuses by seconds of work: 0.7 + 0.7 + 0.7 - 0.0 is not always 3 * 0.7, and one is refused.
def waits(arrivals, seconds, room):
    """Return the latency of each request, or None where the queue of room places was full."""
    free, result = -math.inf, []
    for arrival in arrivals:
        left = max(free - arrival, 0.0)
        if left > room * seconds:
            result.append(None)
            continue
        free = max(free, arrival) + seconds
        result.append(free - arrival)
    return result
