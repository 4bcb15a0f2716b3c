# a large negative difference does not count
def gap(a, b):
    return float((a - b).max())
