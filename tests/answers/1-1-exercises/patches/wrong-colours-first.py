# The colour stands before the patches, so each row belongs to one colour.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 1, 2, 4, 3, 5).reshape(b, -1, c * size * size)
