# Every rank keeps its own gradient.
def weighted(comm, gradient, count):
    return gradient.clone()
