# The slope of each box, not multiplied by what arrives.
def by_hand(a, b):
    c = a * b + a
    return {"c": 2 * c, "p": 1.0, "b": a, "a": b + 1}
