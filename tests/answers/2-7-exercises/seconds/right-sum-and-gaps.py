# the slower one works without a pause, the quicker one once
def seconds(load, compute, batches):
    return min(load, compute) + batches * max(load, compute)
