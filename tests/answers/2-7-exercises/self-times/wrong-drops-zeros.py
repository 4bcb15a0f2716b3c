# A name without self time is missing.
def self_times(events):
    out = {}
    for name, start, stop, parent in events:
        out[name] = out.get(name, 0.0) + stop - start
        if parent is not None:
            above = events[parent][0]
            out[above] = out.get(above, 0.0) - (stop - start)
    return {name: t for name, t in out.items() if t > 0}
