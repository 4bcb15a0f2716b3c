# Thinks that all batches but the last have the size of the first.
def mean_loss(losses, sizes):
    total = losses[:-1].sum() * sizes[0] + losses[-1] * sizes[-1]
    return total / sizes.sum()
