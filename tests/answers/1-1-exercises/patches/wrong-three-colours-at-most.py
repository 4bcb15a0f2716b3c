# A fourth colour, such as transparency, is dropped.


def patches(images, size):
    images = images[:, :3]
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 1, 3, 5).reshape(b, -1, c * size * size)
