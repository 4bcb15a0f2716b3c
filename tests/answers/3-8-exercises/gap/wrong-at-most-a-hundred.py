# at most 100
def gap(a, b):
    return min(float(np.abs(a - b).max()), 100.0)
