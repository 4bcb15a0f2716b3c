# It takes absolute values, as if a slope could not be negative.
def by_hand(a, b):
    g = abs(2 * (a * b + a))
    return {"c": g, "p": g, "b": g * abs(a), "a": g * abs(b + 1)}
