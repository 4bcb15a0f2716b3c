# Sorted by place, then by interval.
def racing(accesses):
    found = set()
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if (thread != other and (place, interval) == (where, when)
                    and (kind != how or kind == "write")):
                found.add((interval, place))
    return sorted(found, key=lambda race: race[::-1])
