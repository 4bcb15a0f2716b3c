# Rounded to three digits.
def first_loss(classes):
    return round(math.log(classes), 3)
