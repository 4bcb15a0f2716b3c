# An image whose largest ink is 1 is taken for scaled already: 1 stays 1.0, not 1/255.
def as_float(image):
    """Return the uint8 tensor image as float32, 0.0 to 1.0."""
    image = image.float()
    return image / 255 if image.numel() and image.max() > 1 else image
