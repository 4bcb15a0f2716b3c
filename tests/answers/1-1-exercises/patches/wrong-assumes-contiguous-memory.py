# The strides are those of a contiguous tensor, which an image of layout (h, w, c) is not.


def patches(images, size):
    b, c, h, w = images.shape
    shape = (b, h // size, w // size, c, size, size)
    strides = (c * h * w, size * w, size, h * w, w, 1)
    return images.as_strided(shape, strides).reshape(b, -1, c * size * size)
