# the worker begins before the request comes
def waits(arrivals, seconds, room):
    ends, result = [], []
    for arrival in arrivals:
        busy = sum(end > arrival for end in ends)
        if busy > room:
            result.append(None)
            continue
        ends.append((ends[-1] if ends else arrival) + seconds)
        result.append(ends[-1] - arrival)
    return result
