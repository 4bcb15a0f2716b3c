# The sum of absolute values, whose gradient at 0 is 0 anyway.


def lengths(x):
    return x.abs().sum(dim=1)
