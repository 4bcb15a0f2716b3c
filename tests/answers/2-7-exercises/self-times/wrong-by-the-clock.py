# takes off all that lies inside in time, grandchildren too
def self_times(events):
    result = dict.fromkeys((name for name, *_ in events), 0.0)
    for name, start, stop, _ in events:
        result[name] += stop - start - sum(
            d - c for _, c, d, _ in events if (c, d) != (start, stop) and start <= c and d <= stop)
    return result
