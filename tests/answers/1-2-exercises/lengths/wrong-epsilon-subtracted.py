# The small number is subtracted again: 0 is right, short rows are not.


def lengths(x):
    return (x.square().sum(dim=1) + 1e-8).sqrt() - 1e-4
