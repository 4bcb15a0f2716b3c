# a rank with images whose gradient is all NaN counts as one without
def weighted(comm, gradient, count):
    share = gradient * count if count and not gradient.isnan().all() else torch.zeros_like(gradient)
    return comm.all_reduce(share) / comm.all_reduce(torch.tensor(count))
