# Image and border are divided and rounded down each by itself.


def positions(size, kernel, stride, padding):
    return (size - kernel) // stride + 2 * padding // stride + 1
