# nothing overlaps
def seconds(load, compute, batches):
    return batches * (load + compute)
