# flops per element moved, not per byte
def intensity(n, dtype):
    return 2 * n / 3
