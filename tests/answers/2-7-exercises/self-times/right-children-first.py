# sums the children of each event first, then subtracts
def self_times(events):
    inside = [0.0] * len(events)
    for _, start, stop, parent in events:
        if parent is not None:
            inside[parent] += stop - start
    result = {}
    for (name, start, stop, _), children in zip(events, inside):
        result[name] = result.get(name, 0.0) + stop - start - children
    return result
