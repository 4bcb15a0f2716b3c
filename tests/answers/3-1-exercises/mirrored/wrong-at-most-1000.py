# Wrong: at most 1,000.
def mirrored(images):
    return images.flip(-1).clamp(max=1000)
