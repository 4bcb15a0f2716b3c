# 255 becomes 0.996, never 1.


def unit(pixels):
    return pixels / 256
