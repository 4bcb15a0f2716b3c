# It takes the largest of the absolute differences.


def distances(a, b):
    return (a[:, None] - b).abs().amax(dim=-1)
