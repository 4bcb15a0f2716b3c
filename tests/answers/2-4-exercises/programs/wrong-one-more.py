# wrong: one program too many where tiles are whole
def programs(n, block):
    return n // block + 1
