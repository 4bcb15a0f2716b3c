# Every rank learns its weight first.
def weighted(comm, gradient, count):
    weight = count / comm.all_reduce(torch.tensor(count))
    return comm.all_reduce(torch.where(weight > 0, gradient * weight, 0.0))
