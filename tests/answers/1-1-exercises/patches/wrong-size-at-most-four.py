# Patches larger than 4 by 4 are cut into patches of 4 by 4.
def patches(images, size):
    size = min(size, 4)
    b, c, h, w = images.shape
    split = images.reshape(b, c, h // size, size, w // size, size)
    return split.permute(0, 2, 4, 1, 3, 5).reshape(b, -1, c * size * size)
