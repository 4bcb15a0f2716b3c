# gives up after two that are too long
def shut_down(arrivals, seconds, stop, grace):
    free, out, fails = -math.inf, [], 0
    for t, s in zip(arrivals, seconds):
        e = max(free, t) + s
        if t < stop and e <= stop + grace and fails < 2:
            free = e
            out.append(200)
        else:
            out.append(503)
            fails += 1
    return out, max(stop, free)
