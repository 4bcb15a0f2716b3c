# Each pair, not each race once.
def racing(accesses):
    found = []
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if (thread != other and (place, interval) == (where, when)
                    and (kind != how or kind == "write")):
                found.append((interval, place))
    return sorted(found)
