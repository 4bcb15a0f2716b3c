# an array has 1,024 elements
def sectors(step, size):
    return len({min(step * t, 1023) * size // 32 for t in range(32)})
