# sorts as text: 10 before 9
def racing(accesses):
    return sorted({(i, p) for t, p, i, k in accesses for t2, p2, i2, k2 in accesses
                   if t != t2 and p == p2 and i == i2 and not (k == k2 != "write")}, key=str)
