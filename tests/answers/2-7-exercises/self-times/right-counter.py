# A Counter.
def self_times(events):
    from collections import Counter
    out = Counter()
    for name, start, stop, parent in events:
        out[name] += stop - start
        if parent is not None:
            out[events[parent][0]] -= stop - start
    return out
