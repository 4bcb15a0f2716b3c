# Compares each access with the next one at its place only.
def racing(accesses):
    found, last = set(), {}
    for thread, place, interval, kind in accesses:
        if (interval, place) in last:
            other, how = last[interval, place]
            if thread != other and (kind != how or kind == "write"):
                found.add((interval, place))
        last[interval, place] = thread, kind
    return sorted(found)
