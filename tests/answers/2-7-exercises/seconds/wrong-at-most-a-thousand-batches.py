# an epoch has at most 1,000 batches
def seconds(load, compute, batches):
    return load + (min(batches, 1000) - 1) * max(load, compute) + compute
