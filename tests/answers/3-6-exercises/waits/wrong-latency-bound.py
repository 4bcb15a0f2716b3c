# Refuses by latency, (room + 1) * seconds: 0.1 + 0.1 + 0.1 is more than 3 * 0.1.
def waits(arrivals, seconds, room):
    """Return the latency of each request, or None where the queue of room places was full."""
    free, result = -math.inf, []
    for arrival in arrivals:
        end = max(free, arrival) + seconds
        if end - arrival > (room + 1) * seconds:
            result.append(None)
            continue
        free = end
        result.append(end - arrival)
    return result
