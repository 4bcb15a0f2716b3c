# A Python number instead of a tensor.
def mean_loss(losses, sizes):
    return ((losses * sizes).sum() / sizes.sum()).item()
