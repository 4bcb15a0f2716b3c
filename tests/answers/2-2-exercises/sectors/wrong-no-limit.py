# the bytes between first and last, without a limit
def sectors(step, size):
    return step * size
