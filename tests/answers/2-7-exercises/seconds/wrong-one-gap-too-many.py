# one batch too many between the ends
def seconds(load, compute, batches):
    return load + batches * max(load, compute) + compute
