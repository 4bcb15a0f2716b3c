# Sums in a defaultdict.
from collections import defaultdict


def self_times(events):
    out = defaultdict(float)
    for name, start, stop, parent in events:
        out[name] += stop - start
        if parent is not None:
            out[events[parent][0]] -= stop - start
    return out
