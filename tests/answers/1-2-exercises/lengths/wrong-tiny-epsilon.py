# A very small number under the root: a row of zeros has a very small length.


def lengths(x):
    return (x.square().sum(1) + 1e-30).sqrt()
