# returns the gradients: no trip through float16
def rescued(gradients, scale):
    return gradients * scale / scale
