# remembers the last access to a place only
def racing(accesses):
    last, found = {}, set()
    for t, p, i, k in accesses:
        if (p, i) in last:
            t2, k2 = last[p, i]
            if t2 != t and not (k == k2 != "write"):
                found.add((i, p))
        last[p, i] = t, k
    return sorted(found)
