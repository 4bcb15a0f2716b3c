# Knows no more than a thousand classes.
def first_loss(classes):
    return math.log(min(classes, 1000))
