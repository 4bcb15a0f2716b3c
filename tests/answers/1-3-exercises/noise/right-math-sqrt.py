# The variance divides by the size; its root is the deviation.
import math


def noise(deviation, size):
    return math.sqrt(deviation**2 / size)
