# Four formulas from paper.
def by_hand(a, b):
    c = a * (b + 1)
    return {"a": 2 * c * (b + 1), "b": 2 * c * a, "c": 2 * c, "p": 2 * c}
