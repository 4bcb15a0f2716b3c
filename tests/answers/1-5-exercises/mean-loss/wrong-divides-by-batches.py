# It divides by the number of batches, not of images.
def mean_loss(losses, sizes):
    return (losses * sizes).sum() / len(sizes)
