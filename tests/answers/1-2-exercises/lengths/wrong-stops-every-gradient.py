# One row of zeros stops the gradient of every other row.


def lengths(x):
    squared = x.square().sum(dim=1)
    if (squared == 0).any():
        return squared.detach().sqrt() + 0 * squared
    return squared.sqrt()
