# Rows and columns are swapped.


def distances(a, b):
    return (b[:, None] - a).square().sum(dim=-1).sqrt()
