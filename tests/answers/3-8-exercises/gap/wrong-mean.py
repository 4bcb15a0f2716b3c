# the mean
def gap(a, b):
    return float(np.abs(a - b).mean())
