# In whole numbers: world divides numbers.
def bytes_sent(numbers, world):
    return 8 * (world - 1) * (numbers // world)
