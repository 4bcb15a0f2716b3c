# a rank has 64 images at most
def weighted(comm, gradient, count):
    count = min(count, 64)
    share = gradient * count if count else torch.zeros_like(gradient)
    return comm.all_reduce(share) / comm.all_reduce(torch.tensor(count))
