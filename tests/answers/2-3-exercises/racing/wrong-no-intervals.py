# Ignores the barriers.
def racing(accesses):
    found = set()
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if thread != other and place == where and (kind != how or kind == "write"):
                found.add((interval, place))
    return sorted(found)
