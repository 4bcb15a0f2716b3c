# The right values without a gradient.


def lengths(x):
    return x.detach().square().sum(dim=1).sqrt()
