# takes small elements for ones of 4 bytes
def sectors(step, size):
    return len({t * step * max(size, 4) // 32 for t in range(32)})
