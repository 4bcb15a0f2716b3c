# Two writes only; a write and a read pass.
def racing(accesses):
    found = set()
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if thread != other and (place, interval) == (where, when) and kind == how == "write":
                found.add((interval, place))
    return sorted(found)
