# signs and exponents are lost
def value(line):
    return float("".join(c for c in line.rsplit(" ", 1)[1] if c in "0123456789."))
