# One dict for every call: the next call changes the result of the last.
result = {}


def by_hand(a, b):
    g = 2 * (a * b + a)
    result.update(c=g, p=g, b=g * a, a=g * b + g)
    return result
