# It divides by the root of size - 1.


def noise(deviation, size):
    return deviation / max(size - 1, 1) ** 0.5
