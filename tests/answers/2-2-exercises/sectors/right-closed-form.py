# every sector up to the last, and at most one a thread
def sectors(step, size):
    return min(32, 31 * step * size // 32 + 1)
