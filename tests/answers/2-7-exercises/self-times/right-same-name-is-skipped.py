# A child of its own name is neither added nor subtracted: it comes to the same.
def self_times(events):
    out = {}
    for name, start, stop, parent in events:
        if parent is not None and events[parent][0] == name:
            continue
        out[name] = out.get(name, 0.0) + stop - start
        if parent is not None:
            above = events[parent][0]
            out[above] = out.get(above, 0.0) - (stop - start)
    return out
