# The result has an axis of one element.
def mean_loss(losses, sizes):
    return (losses * sizes).sum(dim=0, keepdim=True) / sizes.sum()
