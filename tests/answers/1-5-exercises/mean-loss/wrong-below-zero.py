# A loss below 0 becomes 0.
def mean_loss(losses, sizes):
    return ((losses * sizes).sum() / sizes.sum()).clamp(min=0)
