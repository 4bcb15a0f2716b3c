# The rows of all colours are interleaved inside a patch.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 3, 1, 5).reshape(b, -1, c * size * size)
