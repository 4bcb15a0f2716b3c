# the time in the queue is left out
def waits(arrivals, seconds, room):
    ends, result = [], []
    for arrival in arrivals:
        busy = sum(end > arrival for end in ends)
        if busy > room:
            result.append(None)
            continue
        ends.append(max(arrival, ends[-1] if ends else arrival) + seconds)
        result.append(seconds)
    return result
