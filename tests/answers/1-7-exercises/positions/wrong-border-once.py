# The border is counted on one side.


def positions(size, kernel, stride, padding):
    return (size + padding - kernel) // stride + 1
