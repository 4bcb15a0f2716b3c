# counts all that ever came
def waits(arrivals, seconds, room):
    ends, result = [], []
    for arrival in arrivals:
        busy = len(ends)
        if busy > room:
            result.append(None)
            continue
        ends.append(max(arrival, ends[-1] if ends else arrival) + seconds)
        result.append(ends[-1] - arrival)
    return result
