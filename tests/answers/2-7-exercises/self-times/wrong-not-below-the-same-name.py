# a call of the same name inside is not taken off
def self_times(events):
    result = dict.fromkeys((name for name, *_ in events), 0.0)
    for name, start, stop, parent in events:
        result[name] += stop - start
        if parent is not None and events[parent][0] != name:
            result[events[parent][0]] -= stop - start
    return result
