# one request at a time
def shut_down(arrivals, seconds, stop, grace, free=-1e300):
    if not arrivals:
        return [], max(stop, free)
    end = max(arrivals[0], free) + seconds[0]
    taken = not (arrivals[0] >= stop or end > stop + grace)
    statuses, last = shut_down(arrivals[1:], seconds[1:], stop, grace, end if taken else free)
    return [200 if taken else 503, *statuses], last
