# The probability is rounded to two digits.
def first_loss(classes):
    return -math.log(round(1 / classes, 2))
