# Goes by the clock: what lies inside of an event was called by it.
def self_times(events):
    out = {}
    for i, (name, start, stop, _) in enumerate(events):
        out[name] = out.get(name, 0.0) + stop - start
        around = [e for j, e in enumerate(events)
                  if j != i and e[1] <= start and stop <= e[2] and e[2] - e[1] > stop - start]
        if around:
            above = min(around, key=lambda e: e[2] - e[1])[0]
            out[above] = out.get(above, 0.0) - (stop - start)
    return out
