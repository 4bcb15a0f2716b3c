# scales by the brightest pixel of this image
def as_float(image):
    return image.float() / image.max()
