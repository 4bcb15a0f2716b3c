# Only the tree of the first root.
def self_times(events):
    roots = [i for i, e in enumerate(events) if e[3] is None]
    out = {}
    for i, (name, start, stop, parent) in enumerate(events):
        if parent is None and i != roots[0] and stop - start > 1:
            continue
        out[name] = out.get(name, 0.0) + stop - start
        if parent is not None:
            above = events[parent][0]
            out[above] = out.get(above, 0.0) - (stop - start)
    return out
