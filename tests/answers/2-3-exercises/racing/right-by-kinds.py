# a place races if two threads came, and not all for reads or all for atomics
def racing(accesses):
    places = {}
    for t, p, i, k in accesses:
        places.setdefault((i, p), []).append((t, k))
    found = []
    for key, seen in places.items():
        if len({t for t, k in seen}) > 1 and {k for t, k in seen} not in ({"read"}, {"atomic"}):
            found.append(key)
    return sorted(found)
