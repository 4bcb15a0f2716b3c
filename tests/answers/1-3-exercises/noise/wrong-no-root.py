# It divides by the size.


def noise(deviation, size):
    return deviation / size
