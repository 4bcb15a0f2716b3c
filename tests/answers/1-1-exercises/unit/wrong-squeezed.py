# An axis of length 1 at the front is lost.
def unit(pixels):
    return (pixels / 255).squeeze(0)
