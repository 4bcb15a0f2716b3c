# No image has more than 10,000 places.
def positions(size, kernel, stride, padding):
    return min((size + 2 * padding - kernel) // stride + 1, 10_000)
