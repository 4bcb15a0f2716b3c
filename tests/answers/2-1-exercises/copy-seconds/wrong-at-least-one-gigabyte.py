# never slower than one GB in a second
def copy_seconds(x, rate):
    return x.nbytes / (max(rate, 1) * 1e9)
