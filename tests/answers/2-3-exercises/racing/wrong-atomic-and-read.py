# An atomic and a read pass; only what meets a write races.
def racing(accesses):
    found = set()
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if thread != other and (place, interval) == (where, when) and kind == "write":
                found.add((interval, place))
    return sorted(found)
