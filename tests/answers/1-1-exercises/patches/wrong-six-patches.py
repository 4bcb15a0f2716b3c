# Every image is cut into six patches.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 1, 3, 5).reshape(b, 6, -1)
