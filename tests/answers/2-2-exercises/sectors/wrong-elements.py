# counts elements, not bytes
def sectors(step, size):
    return len({step * t // 32 for t in range(32)})
