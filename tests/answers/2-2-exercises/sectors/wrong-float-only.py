# an element always has 4 bytes
def sectors(step, size):
    return len({step * t * 4 // 32 for t in range(32)})
