# right: rounding down below zero rounds up
def programs(n, block):
    return -(-n // block)
