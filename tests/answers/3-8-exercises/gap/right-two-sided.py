# the larger of both directions
def gap(a, b):
    return float(max((a - b).max(), (b - a).max()))
