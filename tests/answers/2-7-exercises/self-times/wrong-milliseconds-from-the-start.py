# Assumes that the first event starts at 0: the longest stop is its time.
def self_times(events):
    out = {}
    for name, start, stop, parent in events:
        time = stop if parent is None and start < 1 else stop - start
        out[name] = out.get(name, 0.0) + time
        if parent is not None:
            above = events[parent][0]
            out[above] = out.get(above, 0.0) - (stop - start)
    return out
