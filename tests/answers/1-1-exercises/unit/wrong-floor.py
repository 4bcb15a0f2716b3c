# Whole numbers: everything below 255 becomes 0.


def unit(pixels):
    return (pixels // 255).float()
