# An image of 0 and 1 alone is taken for a mask of black and white.
def as_float(image):
    """Return the uint8 tensor image as float32, 0.0 to 1.0."""
    mask = image.numel() > 0 and bool((image <= 1).all())
    return image.float() / (1 if mask else 255)
