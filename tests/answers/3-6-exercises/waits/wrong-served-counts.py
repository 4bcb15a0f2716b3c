# the one that is being answered takes a place
def waits(arrivals, seconds, room):
    ends, result = [], []
    for arrival in arrivals:
        busy = sum(end > arrival for end in ends)
        if busy and busy >= room:
            result.append(None)
            continue
        ends.append(max(arrival, ends[-1] if ends else arrival) + seconds)
        result.append(ends[-1] - arrival)
    return result
