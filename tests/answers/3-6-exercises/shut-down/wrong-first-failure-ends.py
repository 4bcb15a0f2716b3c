# after one failure, all fail
def shut_down(arrivals, seconds, stop, grace):
    statuses, free = [], -math.inf
    for arrival, took in zip(arrivals, seconds):
        end = max(arrival, free) + took
        if arrival < stop and end <= stop + grace:
            statuses.append(200)
            free = end
        else:
            statuses.append(503)
            free = math.inf
    return statuses, max(stop, free if free < math.inf else stop)
