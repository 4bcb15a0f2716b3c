# as many programs as the y axis of a grid holds
def programs(n, block):
    return min(triton.cdiv(n, block), 65535)
