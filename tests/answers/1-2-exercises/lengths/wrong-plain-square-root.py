# The slope of the square root at 0 is infinite: the gradient of a row of zeros is NaN.


def lengths(x):
    return x.square().sum(dim=1).sqrt()
