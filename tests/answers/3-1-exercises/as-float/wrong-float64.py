# float64
def as_float(image):
    return image.double() / 255
