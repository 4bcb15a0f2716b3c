# takes every tile for one of 64
def programs(n, block):
    return -(-n // 64)
