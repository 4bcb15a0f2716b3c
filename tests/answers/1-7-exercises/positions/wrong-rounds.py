# Rounds to the nearest number of places instead of down.
def positions(size, kernel, stride, padding):
    return round((size + 2 * padding - kernel) / stride + 1)
