# Six strides, computed from those of the images.


def patches(images, size):
    b, c, h, w = images.shape
    sb, sc, sh, sw = images.stride()
    six = images.as_strided((b, h // size, w // size, c, size, size),
                            (sb, size * sh, size * sw, sc, sh, sw), images.storage_offset())
    return six.flatten(3).flatten(1, 2)
