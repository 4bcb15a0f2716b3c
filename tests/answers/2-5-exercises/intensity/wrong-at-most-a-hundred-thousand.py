# matrices have a hundred thousand rows at most
def intensity(n, dtype):
    return min(n, 100_000) * 2 / 3 / dtype.itemsize
