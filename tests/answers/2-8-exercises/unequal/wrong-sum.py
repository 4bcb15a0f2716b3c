# The sum over all images, not the mean.
def weighted(comm, gradient, count):
    return comm.all_reduce(gradient * count if count else torch.zeros_like(gradient))
