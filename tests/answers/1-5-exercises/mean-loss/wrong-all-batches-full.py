# It divides by as many images as if all batches were full.
def mean_loss(losses, sizes):
    return (losses * sizes).sum() / (sizes.max() * len(sizes))
