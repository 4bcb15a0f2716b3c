# milliseconds
def copy_seconds(x, rate):
    return x.nbytes / (rate * 1e6)
