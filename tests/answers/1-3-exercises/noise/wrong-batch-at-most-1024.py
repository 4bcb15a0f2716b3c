# Larger batches count as 1,024 examples.
def noise(deviation, size):
    return deviation / min(size, 1024) ** 0.5
