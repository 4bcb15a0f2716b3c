# a gets what comes along p, and nothing from c = p + a.
def by_hand(a, b):
    g = 2 * (a * b + a)
    return {"c": g, "p": g, "b": g * a, "a": g * b}
