# stops at 0 on the way, where a child comes before its parent
def self_times(events):
    result = dict.fromkeys((name for name, *_ in events), 0.0)
    for name, start, stop, parent in events:
        result[name] += stop - start
        if parent is not None:
            owner = events[parent][0]
            result[owner] = max(0.0, result[owner] - (stop - start))
    return result
