# divides by 256
def as_float(image):
    return image.float() / 256
