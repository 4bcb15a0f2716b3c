# One number each is divided by the root of 2.
def scores(q, k):
    return q @ k.mT / max(q.shape[-1], 2) ** 0.5
