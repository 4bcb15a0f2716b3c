# The plain average over the ranks that have images.
def weighted(comm, gradient, count):
    share = gradient if count else torch.zeros_like(gradient)
    return comm.all_reduce(share) / comm.all_reduce(torch.tensor(min(count, 1)))
