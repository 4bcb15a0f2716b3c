# Converted first, then multiplied.


def unit(pixels):
    return pixels.float().mul(1 / 255)
