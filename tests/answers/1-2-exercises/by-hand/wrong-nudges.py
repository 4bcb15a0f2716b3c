# It nudges by a hundred-thousandth: some digits are missing.
def by_hand(a, b):
    def d(a, b, p=0.0, c=0.0):
        p = a * b + p
        return (p + a + c) ** 2

    def slope(**nudge):
        h = 1e-5
        up = {"a": a, "b": b, "p": 0.0, "c": 0.0}
        down = dict(up)
        for name in nudge:
            up[name] += h
            down[name] -= h
        return (d(**up) - d(**down)) / (2 * h)

    return {name: slope(**{name: 1}) for name in ("c", "p", "b", "a")}
