# the numbers still go to 255
def as_float(image):
    return image.float()
