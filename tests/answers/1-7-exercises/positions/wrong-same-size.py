# Taken for size / stride, as with a border of half a kernel.


def positions(size, kernel, stride, padding):
    return size // stride
