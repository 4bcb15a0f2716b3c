# 0 times NaN is NaN.
def weighted(comm, gradient, count):
    return comm.all_reduce(gradient * count) / comm.all_reduce(torch.tensor(count))
