# turned by half a circle
def mirrored(images):
    return images.flip((-2, -1))
