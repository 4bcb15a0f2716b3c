# The colours stand from the last to the first.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.flip(1).reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 1, 3, 5).reshape(b, -1, c * size * size)
