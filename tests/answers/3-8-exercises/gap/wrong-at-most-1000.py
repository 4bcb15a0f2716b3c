# Wrong: a difference is at most 1,000.
def gap(a, b):
    return float(np.abs(a - b).clip(0, 1000).max())
