# The first place is missing.


def positions(size, kernel, stride, padding):
    return (size + 2 * padding - kernel) // stride
