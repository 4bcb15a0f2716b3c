# No border is above 3.
def positions(size, kernel, stride, padding):
    return (size + 2 * min(padding, 3) - kernel) // stride + 1
