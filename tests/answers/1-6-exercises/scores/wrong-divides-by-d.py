# Divided by d, not by its root.
def scores(q, k):
    return q @ k.mT / q.shape[-1]
