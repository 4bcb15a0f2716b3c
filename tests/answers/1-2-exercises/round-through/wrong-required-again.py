# Detached and marked again: a new leaf, from which nothing flows back to x.


def round_through(x, step):
    return ((x / step).round() * step).detach().requires_grad_(x.requires_grad)
