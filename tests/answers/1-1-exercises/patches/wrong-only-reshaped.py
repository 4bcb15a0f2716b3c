# It only reshapes, which keeps the order in memory.


def patches(images, size):
    b, c, h, w = images.shape
    return images.reshape(b, (h // size) * (w // size), c * size * size)
