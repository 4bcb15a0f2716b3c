# a whole division
def intensity(n, dtype):
    return float(2 * n // (3 * dtype.itemsize))
