# Patches go from top to bottom, then from left to right.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 4, 2, 1, 3, 5).reshape(b, -1, c * size * size)
