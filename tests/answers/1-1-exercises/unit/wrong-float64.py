# The right numbers in float64.


def unit(pixels):
    return pixels.double() / 255
