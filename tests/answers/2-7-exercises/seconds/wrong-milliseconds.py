# rounds to milliseconds
def seconds(load, compute, batches):
    return round(load + (batches - 1) * max(load, compute) + compute, 3)
