# Of 0.99 of a stride it makes a place.
def positions(size, kernel, stride, padding):
    return int((size + 2 * padding - kernel) / stride + 1.01)
