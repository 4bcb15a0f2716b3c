# does not count the result
def intensity(n, dtype):
    return n / dtype.itemsize
