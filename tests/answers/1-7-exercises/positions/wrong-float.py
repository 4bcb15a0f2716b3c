# The right number as a float.


def positions(size, kernel, stride, padding):
    return (size + 2 * padding - kernel - (size + 2 * padding - kernel) % stride) / stride + 1
