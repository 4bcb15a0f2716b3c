# compares the largest elements, wherever they are
def gap(a, b):
    return float(abs(a.max() - b.max()))
