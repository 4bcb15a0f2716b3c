# takes the difference in float32
def gap(a, b):
    return float(np.abs(np.float32(a) - np.float32(b)).max())
