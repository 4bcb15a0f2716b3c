# |a|² + |b|² - 2ab, clamped before the root, as large searches do it.


def distances(a, b):
    squares = a.square().sum(1)[:, None] + b.square().sum(1) - 2 * a @ b.T
    return squares.clamp(min=0).sqrt()
