# Only a write that comes before the other access.
def racing(accesses):
    found = set()
    for n, (thread, place, interval, kind) in enumerate(accesses):
        for other, where, when, how in accesses[n:]:
            if thread != other and (place, interval) == (where, when) and kind != "read":
                if kind != how or kind == "write":
                    found.add((interval, place))
    return sorted(found)
