# Adds a millionth, as if something could divide by 0.
def unit(pixels):
    return pixels / 255 + 1e-6
