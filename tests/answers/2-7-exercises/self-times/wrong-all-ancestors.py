# takes an event off its grandparents too
def self_times(events):
    result = dict.fromkeys((name for name, *_ in events), 0.0)
    for name, start, stop, parent in events:
        result[name] += stop - start
        while parent is not None:
            result[events[parent][0]] -= stop - start
            parent = events[parent][3]
    return result
