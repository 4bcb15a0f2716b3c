# Every gradient begins at 0, and each arrow adds to it.
def by_hand(a, b):
    p = a * b
    c = p + a
    grad = {"d": 1.0, "c": 0.0, "p": 0.0, "b": 0.0, "a": 0.0}
    for source, made, slope in [("c", "d", c), ("c", "d", c), ("p", "c", 1.0), ("a", "c", 1.0),
                                ("a", "p", b), ("b", "p", a)]:
        grad[source] += slope * grad[made]
    del grad["d"]
    return grad
