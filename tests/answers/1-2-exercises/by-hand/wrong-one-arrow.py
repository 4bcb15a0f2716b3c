# Only one of the two arrows from c to d.
def by_hand(a, b):
    c = a * b + a
    return {"c": c, "p": c, "b": c * a, "a": c * b + c}
