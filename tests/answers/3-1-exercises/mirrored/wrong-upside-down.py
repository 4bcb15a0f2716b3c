# up becomes down
def mirrored(images):
    return images.flip(-2)
