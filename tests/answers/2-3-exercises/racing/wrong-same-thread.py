# A thread races with itself.
def racing(accesses):
    found = set()
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if (place, interval) == (where, when) and kind == "write":
                found.add((interval, place))
    return sorted(found)
