# 1e-12 under the root: a point is 1e-6 away from itself.


def distances(a, b):
    return ((a[:, None] - b[None]) ** 2).sum(-1).add(1e-12).sqrt()
