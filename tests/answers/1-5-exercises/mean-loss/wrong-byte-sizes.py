# Keeps the sizes in a byte.
def mean_loss(losses, sizes):
    s = sizes.to(torch.int8)
    return (losses * s).sum() / s.sum()
