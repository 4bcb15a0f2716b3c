# `if parent` takes place 0 for "no parent"
def self_times(events):
    result = dict.fromkeys((name for name, *_ in events), 0.0)
    for name, start, stop, parent in events:
        result[name] += stop - start
        if parent:
            result[events[parent][0]] -= stop - start
    return result
