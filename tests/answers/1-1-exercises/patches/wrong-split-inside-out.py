# The axes are split as (size, h/size): every patch is spread over the whole image.


def patches(images, size):
    b, c, h, w = images.shape
    split = images.reshape(b, c, size, h // size, size, w // size)
    return split.permute(0, 3, 5, 1, 2, 4).reshape(b, -1, c * size * size)
