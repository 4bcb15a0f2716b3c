# returns a number of NumPy, which is no float for float32
def gap(a, b):
    return np.abs(a - b).max()
