# computing is always the longer one
def seconds(load, compute, batches):
    return load + batches * compute
