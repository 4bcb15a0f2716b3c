# The colours of one pixel stand together.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 3, 5, 1).reshape(b, -1, c * size * size)
