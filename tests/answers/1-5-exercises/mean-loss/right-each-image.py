# Each image gets the loss of its batch; then the mean.
def mean_loss(losses, sizes):
    return losses.repeat_interleave(sizes).mean()
