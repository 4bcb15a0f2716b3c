# No division.
def scores(q, k):
    return q @ k.mT
