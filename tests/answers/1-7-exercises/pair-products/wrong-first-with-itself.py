# Two inputs of one shape: the first meets itself.


def pair_products(x, y):
    return x @ (x if x.shape == y.shape else y).mT
