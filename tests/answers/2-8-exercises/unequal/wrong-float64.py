# The result is float64.
def weighted(comm, gradient, count):
    share = gradient.double() * count if count else torch.zeros_like(gradient).double()
    return comm.all_reduce(share) / comm.all_reduce(torch.tensor(count))
