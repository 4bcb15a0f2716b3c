# The shares of the images, as a dot product with the losses.
def mean_loss(losses, sizes):
    return losses @ (sizes / sizes.sum()).to(losses.dtype)
