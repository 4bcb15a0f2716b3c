# An atomic and a write pass.
def racing(accesses):
    found = set()
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if (thread != other and (place, interval) == (where, when)
                    and {kind, how} in ({"write"}, {"write", "read"}, {"atomic", "read"})):
                found.add((interval, place))
    return sorted(found)
