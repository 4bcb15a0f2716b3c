# every element has four bytes
def copy_seconds(x, rate):
    return x.numel() * 4 / (rate * 1e9)
