# reads the first 5,000 elements only
def gap(a, b):
    return float(np.abs(a - b).ravel()[:5000].max())
