# No noise below 0.01.
def noise(deviation, size):
    return max(deviation / size**0.5, 0.01)
