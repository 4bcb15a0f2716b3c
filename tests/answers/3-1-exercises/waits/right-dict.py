# remembers when each batch was loaded
def waits(loads, computes, workers):
    loaded, end, result = {}, 0.0, []
    for n in range(len(loads)):
        loaded[n] = loaded.get(n - workers, 0.0) + loads[n]
        start = loaded[n] if loaded[n] > end else end
        result.append(start - end)
        end = start + computes[n]
    return result
