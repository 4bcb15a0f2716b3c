# A true NaN of a rank with images disappears as well.
def weighted(comm, gradient, count):
    share = gradient.nan_to_num() * count
    return comm.all_reduce(share) / comm.all_reduce(torch.tensor(count))
