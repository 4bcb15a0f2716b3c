# A rank without images does not come: the others wait.
def weighted(comm, gradient, count):
    if count == 0:
        return gradient
    return comm.all_reduce(gradient * count) / comm.all_reduce(torch.tensor(count))
