# a + b where the sizes agree: element by element, not all pairs.


def sums(a, b):
    return a + b if len(a) == len(b) else a[:, None] + b
