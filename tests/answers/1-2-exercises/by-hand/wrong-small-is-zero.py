# A slope near 0 is taken for 0.
def by_hand(a, b):
    c = a * b + a
    found = {"c": 2 * c, "p": 2 * c, "b": 2 * c * a, "a": 2 * c * (b + 1)}
    return {name: slope if abs(slope) > 1e-6 else 0.0 for name, slope in found.items()}
