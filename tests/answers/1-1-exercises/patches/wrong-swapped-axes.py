# The last two axes are swapped: a column is a patch.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 1, 3, 5, 2, 4).reshape(b, c * size * size, -1)
