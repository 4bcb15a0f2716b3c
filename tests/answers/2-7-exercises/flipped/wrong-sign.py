# the sign of a sum of 0 is 0
def flipped(x):
    return x * x.sum().sign()
