# Without turning the second, where sizes happen to agree.


def pair_products(x, y):
    return x @ (y if x.shape == y.shape else y.mT)
