# The result is float32.


def pair_products(x, y):
    return (x @ y.mT).float()
