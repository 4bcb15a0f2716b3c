# goes a part of the way
def followed(old, new, decay):
    return old.lerp(new, 1 - decay)
