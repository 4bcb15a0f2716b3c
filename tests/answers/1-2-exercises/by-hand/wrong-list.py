# A list in the right order, without keys.
def by_hand(a, b):
    g = 2 * (a * b + a)
    return [g, g, g * a, g * b + g]
