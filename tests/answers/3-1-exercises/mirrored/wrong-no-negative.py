# negative ink is lost beyond -10
def mirrored(images):
    return images.flip(-1).clamp(-10, 10)
