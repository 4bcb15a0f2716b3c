# as many as a step has bytes, from 1 to 32
def sectors(step, size):
    return min(32, max(1, step * size))
