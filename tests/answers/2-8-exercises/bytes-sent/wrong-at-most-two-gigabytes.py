# counts no more than an int32
def bytes_sent(numbers, world):
    return 2 * (world - 1) * min(numbers // world * 4, 2**31 - 1)
