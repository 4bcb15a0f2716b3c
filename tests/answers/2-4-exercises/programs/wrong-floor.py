# wrong: rounds down, the last elements have no program
def programs(n, block):
    return n // block
