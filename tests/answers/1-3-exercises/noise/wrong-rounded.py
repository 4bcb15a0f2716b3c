# One decimal.


def noise(deviation, size):
    return round(deviation / size**0.5, 1)
