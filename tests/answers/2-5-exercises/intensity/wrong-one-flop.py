# forgets the additions
def intensity(n, dtype):
    return n**3 / (3 * n**2 * dtype.itemsize)
