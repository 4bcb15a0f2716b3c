# the first load is hidden too
def seconds(load, compute, batches):
    return (batches - 1) * max(load, compute) + compute
