# The places where the kernel's first row may stand are counted.


def positions(size, kernel, stride, padding):
    return len(range(0, size + 2 * padding - kernel + 1, stride))
