# ends with the last answer, even before stop
def shut_down(arrivals, seconds, stop, grace):
    statuses, free = [], -math.inf
    for arrival, took in zip(arrivals, seconds):
        end = max(arrival, free) + took
        if arrival < stop and end <= stop + grace:
            statuses.append(200)
            free = end
        else:
            statuses.append(503)
    return statuses, max(free, 0.0) if statuses else stop
