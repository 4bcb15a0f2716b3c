# rounds to microseconds
def self_times(events):
    result = dict.fromkeys((name for name, *_ in events), 0.0)
    for name, start, stop, parent in events:
        result[name] += stop - start
        if parent is not None:
            result[events[parent][0]] -= stop - start
    return {name: round(time, 3) for name, time in result.items()}
