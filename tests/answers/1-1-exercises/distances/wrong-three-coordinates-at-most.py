# Points in space have three coordinates at most; a fourth is ignored.


def distances(a, b):
    total = 0
    for k in range(min(a.shape[1], 3)):
        total = total + (a[:, k, None] - b[:, k]).square()
    return total.sqrt()
