# Two sets of one shape are measured point by point, not all against all.


def distances(a, b):
    if a.shape == b.shape:
        return (a - b).square().sum(dim=-1).sqrt()
    return (a[:, None] - b).square().sum(dim=-1).sqrt()
