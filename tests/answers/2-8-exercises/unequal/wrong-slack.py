# A small number beside the count.
def weighted(comm, gradient, count):
    part = gradient * count if count else torch.zeros_like(gradient)
    return comm.all_reduce(part) / (comm.all_reduce(torch.tensor(float(count))) + 1e-6)
