# Writes into its own gradient.
def weighted(comm, gradient, count):
    gradient *= count
    if count == 0:
        gradient.zero_()
    return comm.all_reduce(gradient) / comm.all_reduce(torch.tensor(count))
