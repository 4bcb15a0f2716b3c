# It returns float32 whatever the losses are.
def mean_loss(losses, sizes):
    return (losses.float() * sizes).sum() / sizes.sum()
