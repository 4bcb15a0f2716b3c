# multiplies by the reciprocal
def as_float(image):
    return image.to(torch.float32) * (1 / 255)
