# rounded to five digits
def as_float(image):
    return torch.round(image.float() / 255, decimals=5)
