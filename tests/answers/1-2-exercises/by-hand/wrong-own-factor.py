# Each factor of p gets its own value as its slope.
def by_hand(a, b):
    g = 2 * (a * b + a)
    return {"c": g, "p": g, "b": g * b, "a": g * a + g}
