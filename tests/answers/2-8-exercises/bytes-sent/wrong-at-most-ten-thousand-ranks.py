# counts ten thousand ranks at most
def bytes_sent(numbers, world):
    return 2 * (min(world, 10_000) - 1) * (numbers / world) * 4
