# The gradient stops where more than a hundred steps lie between x and 0.


def round_through(x, step):
    rounded = (x / step).round() * step
    near = (x.detach() / step).abs() <= 100
    return rounded.detach() + (x - x.detach()) * near
