# In the order in which they are found.
def racing(accesses):
    found = {}
    for thread, place, interval, kind in accesses:
        for other, where, when, how in accesses:
            if (thread != other and (place, interval) == (where, when)
                    and (kind != how or kind == "write")):
                found[interval, place] = True
    return list(dict.fromkeys(found))
