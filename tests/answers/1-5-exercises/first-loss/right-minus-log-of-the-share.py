# Minus the logarithm of one class's probability.
def first_loss(classes):
    return -math.log(1 / classes)
