# One more than the last place, rounded up.


def positions(size, kernel, stride, padding):
    return -(-(size + 2 * padding - kernel + 1) // stride)
