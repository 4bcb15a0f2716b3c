# Forgets one arrow of a where a equals b.
def by_hand(a, b):
    c = a * b + a
    slope = 2 * c * (b if a == b else b + 1)
    return {"c": 2 * c, "p": 2 * c, "b": 2 * c * a, "a": slope}
