# Batches behind the hundredth are left out.
def mean_loss(losses, sizes):
    losses, sizes = losses[:100], sizes[:100]
    return (losses * sizes).sum() / sizes.sum()
