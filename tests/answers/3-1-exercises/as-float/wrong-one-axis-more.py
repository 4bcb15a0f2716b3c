# a single number gets an axis
def as_float(image):
    return torch.atleast_1d(image.float() / 255)
