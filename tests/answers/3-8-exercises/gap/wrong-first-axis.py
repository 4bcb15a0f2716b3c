# sums over the first axis
def gap(a, b):
    return float(np.abs(a - b).sum(axis=0).max())
