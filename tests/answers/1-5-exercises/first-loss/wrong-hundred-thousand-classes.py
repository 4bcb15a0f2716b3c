# No network has more than 100,000 classes.
import math


def first_loss(classes):
    return math.log(min(classes, 100_000))
