# The logarithm of one class less.
def first_loss(classes):
    return math.log(classes - 1)
