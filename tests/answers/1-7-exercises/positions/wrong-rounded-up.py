# A kernel that sticks out counts.


def positions(size, kernel, stride, padding):
    return -(-(size + 2 * padding - kernel) // stride) + 1
