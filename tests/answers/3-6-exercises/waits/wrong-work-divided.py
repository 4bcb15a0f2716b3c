# The queue is read from the time left: 3 * 0.1 / 0.1 is 4; ([0.0] * 4, 0.1, 3) refuses the last.
def waits(arrivals, seconds, room):
    """Return the latency of each request, or None where the queue of room places was full."""
    free, result = -math.inf, []
    for arrival in arrivals:
        left = math.ceil((free - arrival) / seconds) if free > arrival else 0
        if left - 1 >= room:
            result.append(None)
            continue
        free = max(free, arrival) + seconds
        result.append(free - arrival)
    return result
