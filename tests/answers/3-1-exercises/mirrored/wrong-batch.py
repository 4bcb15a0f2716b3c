# the order of the images is turned around, too
def mirrored(images):
    return images.flip((0, 3))
