# A batch of matrix products with the second turned.


def pair_products(x, y):
    return x @ y.mT
