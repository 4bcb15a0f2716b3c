# Elements, not bytes.
def bytes_sent(numbers, world):
    return 2 * (world - 1) * numbers / world
