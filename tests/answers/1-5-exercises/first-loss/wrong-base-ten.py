# A logarithm to base 10.
def first_loss(classes):
    return math.log10(classes)
