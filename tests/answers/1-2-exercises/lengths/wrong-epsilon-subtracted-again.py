# A tiny number under the root, its root subtracted: only the shortest rows lose digits.


def lengths(x):
    return (x.square().sum(1) + 1e-24).sqrt() - (x[:, 0] * 0 + 1e-24).sqrt()
