# Each patch is read column by column.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 1, 5, 3).reshape(b, -1, c * size * size)
