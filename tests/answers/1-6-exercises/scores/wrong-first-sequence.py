# Every sequence meets the keys of the first one.
def scores(q, k):
    return q @ k[:1].mT / q.shape[-1] ** 0.5
