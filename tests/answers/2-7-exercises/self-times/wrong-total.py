# the total time: children are not taken off
def self_times(events):
    result = {}
    for name, start, stop, _ in events:
        result[name] = result.get(name, 0.0) + stop - start
    return result
