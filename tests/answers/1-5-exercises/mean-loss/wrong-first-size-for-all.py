# It takes all batches but the last for full ones, and counts the last by the first's size.
def mean_loss(losses, sizes):
    n = len(losses)
    return (losses[:-1].sum() * sizes[0] + losses[-1] * sizes[-1]) / (sizes[0] * (n - 1) + sizes[0])
