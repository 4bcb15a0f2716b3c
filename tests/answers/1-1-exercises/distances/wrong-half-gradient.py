# The values are right; the gradient of b has the wrong sign.


def distances(a, b):
    mirrored = 2 * b.detach() - b
    return (a[:, None] - mirrored).square().sum(dim=-1).sqrt()
