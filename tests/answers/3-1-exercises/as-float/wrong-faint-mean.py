# A mean of at most 1 is taken for scaled already: faint images keep their numbers.
def as_float(image):
    image = image.float()
    return image if image.numel() and image.mean() <= 1 else image / 255
