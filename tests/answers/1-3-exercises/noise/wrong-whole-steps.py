# It halves once for each factor of four, in whole steps: right for powers of four.


def noise(deviation, size):
    while size >= 4:
        deviation, size = deviation / 2, size // 4
    return deviation
