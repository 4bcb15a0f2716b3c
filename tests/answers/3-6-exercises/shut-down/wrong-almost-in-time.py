# a millisecond after the grace period is in time
def shut_down(arrivals, seconds, stop, grace):
    free, out = -math.inf, []
    for t, s in zip(arrivals, seconds):
        e = max(free, t) + s
        if t < stop and e <= stop + grace + 1e-3:
            free = e
            out.append(200)
        else:
            out.append(503)
    return out, max(stop, free)
