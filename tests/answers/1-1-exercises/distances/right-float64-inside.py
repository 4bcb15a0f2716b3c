# It calculates in float64 and returns float32.


def distances(a, b):
    wide = (a.double()[:, None] - b.double()).square().sum(dim=-1).sqrt()
    return wide.float()
