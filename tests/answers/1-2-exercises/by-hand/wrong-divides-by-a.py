# Finds the gradient of a as 2 d / a, which an a of 0 does not allow.
def by_hand(a, b):
    c = a * b + a
    return {"c": 2 * c, "p": 2 * c, "b": 2 * c * a, "a": 2 * c * c / a}
