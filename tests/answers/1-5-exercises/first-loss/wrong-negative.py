# The logarithm of the probability, without the minus.
def first_loss(classes):
    return math.log(1 / classes)
