# Every row is a place, divided at the end.


def positions(size, kernel, stride, padding):
    return (size + 2 * padding - kernel + 1) // stride
