# a gigabyte of 2**30 bytes
def copy_seconds(x, rate):
    return x.nbytes / (rate * 2**30)
