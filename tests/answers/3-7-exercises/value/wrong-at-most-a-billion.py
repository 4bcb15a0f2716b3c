# at most a thousand million
def value(line):
    return min(float(line.rsplit(" ", 1)[1]), 1e9) if "Inf" not in line else float("inf")
