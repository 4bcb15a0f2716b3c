# a gets what comes from c = p + a, and nothing along p.
def by_hand(a, b):
    g = 2 * (a * b + a)
    return {"c": g, "p": g, "b": g * a, "a": g}
