# Gathers all gradients and all counts, and adds up those with images.
def weighted(comm, gradient, count):
    counts = comm.all_gather(torch.tensor([count]))
    gradients = comm.all_gather(gradient).reshape(comm.world, -1)
    here = counts > 0
    return (gradients[here] * counts[here, None]).sum(dim=0) / counts.sum()
