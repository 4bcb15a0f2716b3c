# The numbers of a pass through .data, so a gets the gradient 0.


def distances(a, b):
    return (a.data[:, None] + 0 * a[:, None] - b).square().sum(dim=-1).sqrt()
