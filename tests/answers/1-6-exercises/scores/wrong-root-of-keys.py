# Divided by the root of the number of keys.
def scores(q, k):
    return q @ k.mT / k.shape[1] ** 0.5
