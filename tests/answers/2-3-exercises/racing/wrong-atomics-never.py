# An atomic never races.
def racing(accesses):
    found = set()
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if (thread != other and (place, interval) == (where, when)
                    and kind == "write" and how != "atomic"):
                found.add((interval, place))
    return sorted(found)
