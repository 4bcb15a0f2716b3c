# keeps what was begun
def shut_down(arrivals, seconds, stop, grace):
    ends, statuses = [], []
    for came, took in zip(arrivals, seconds):
        begin = max([came, *ends])
        good = came < stop and begin + took <= stop + grace
        statuses.append(200 if good else 503)
        if good:
            ends.append(begin + took)
    return statuses, max([stop, *ends])
