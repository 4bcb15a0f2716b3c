# The deviation of the sum of the examples, not of their mean.


def noise(deviation, size):
    return deviation * size**0.5
